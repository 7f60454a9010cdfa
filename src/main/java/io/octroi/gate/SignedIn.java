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
    private static final int NOBODYS_SECONDS = 60;

    /** Who signed in within this request's session, if anybody did. */
    static Optional<SignedIn> in(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /**
     * Begins that account's session. Of an earlier one nothing stays: not its number, which somebody may have planted.
     *
     * @param proved before who they are was proved: a change of the account since then ends the session
     */
    static void begin(HttpServletRequest request, String account, Instant proved) {
        end(request);
        request.getSession().setAttribute(ATTRIBUTE, new SignedIn(account, proved));
    }

    /** Pages begin a session for whoever looks at the sign-in page; nobody's are soon forgotten, or they would fill memory. */
    static void forgetNobodySoon(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) == null) {
            session.setMaxInactiveInterval(NOBODYS_SECONDS);
        }
    }

    /** Ends the session on the server, so that a copy of its cookie opens nothing. */
    static void end(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
