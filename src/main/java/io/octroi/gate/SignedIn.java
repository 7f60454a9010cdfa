package io.octroi.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of who signed in. Roles are not among it: they are read anew for every request, so that closing
 * an account works at once.
 *
 * @param account the account's name
 * @param since when who they are was proved
 */
record SignedIn(String account, Instant since) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    /** Who signed in within this request's session, if anybody did. */
    static Optional<SignedIn> in(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /**
     * Begins a session of that account. One that is there already ends: its number may have been planted, and what pages
     * keep in it may be another account's.
     */
    static void begin(HttpServletRequest request, String account) {
        @Nullable HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession().setAttribute(ATTRIBUTE, new SignedIn(account, Instant.now()));
    }
}
