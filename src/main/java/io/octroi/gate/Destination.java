package io.octroi.gate;

import io.octroi.access.Caller;
import io.octroi.access.Matrix;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where somebody goes who has just signed in. */
final class Destination {

    /** A page of ours: one slash at the beginning, no scheme, no other host, no line break. */
    private static final Pattern OURS = Pattern.compile("(/[A-Za-z-]+\\.xhtml)(\\?[\\w=&.%-]*)?");

    /** The first that is open to the caller is theirs to begin with. */
    private static final List<String> FIRST_PAGES =
            List.of("/index.xhtml", "/model.xhtml", "/accounts.xhtml", "/account.xhtml");

    private static final Matrix MATRIX = Matrix.standard();

    private Destination() {}

    /** The page to go on with: the one that is asked for, or the one from which something was sent. */
    static String after(HttpServletRequest request, String path) {
        if (request.getMethod().equals("GET")) {
            return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        }
        return Optional.ofNullable(request.getHeader("Referer"))
                .map(page -> page.replaceFirst("^https?://[^/]*" + Pattern.quote(request.getContextPath()), ""))
                .filter(page -> OURS.matcher(page).matches())
                .orElse(path);
    }

    /** The page that was asked for before signing in, if it is one of ours and open to the caller. */
    static String of(String from, Caller caller) {
        Matcher asked = OURS.matcher(from);
        boolean open = asked.matches() && MATRIX.mayOpen(asked.group(1), caller.groups());
        return open ? from : first(caller.groups());
    }

    /** The page somebody begins with. */
    static String first(Set<String> groups) {
        return FIRST_PAGES.stream()
                .filter(page -> MATRIX.mayOpen(page, groups))
                .findFirst()
                .orElse("/account.xhtml");
    }
}
