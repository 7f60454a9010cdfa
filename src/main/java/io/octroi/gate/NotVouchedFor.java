package io.octroi.gate;

import jakarta.servlet.http.HttpServletResponse;

/** A sign-in by the identity provider that came to nothing; told to the log without a word of what was sent. */
final class NotVouchedFor extends Exception {

    /** The reasons; the sign-in page has words for each in its reader's language. */
    enum Reason {
        /** The provider cannot be reached, or is no provider. */
        PROVIDER("provider", HttpServletResponse.SC_SERVICE_UNAVAILABLE),
        /** What the provider answered cannot be trusted. */
        ANSWER("provider-answer", HttpServletResponse.SC_FORBIDDEN),
        /** The provider, or the person before it, said no. */
        DECLINED("declined", HttpServletResponse.SC_UNAUTHORIZED),
        /** This browser did not begin the sign-in, or too long ago, or has ended it already. */
        STALE("stale", HttpServletResponse.SC_UNAUTHORIZED),
        /** The provider names the person in no way an account can be called. */
        NO_NAME("no-name", HttpServletResponse.SC_FORBIDDEN),
        NO_ROLE("no-role", HttpServletResponse.SC_FORBIDDEN),
        NAME_TAKEN("name-taken", HttpServletResponse.SC_FORBIDDEN),
        CLOSED("closed", HttpServletResponse.SC_FORBIDDEN);

        private final String trouble;
        private final int status;

        Reason(String trouble, int status) {
            this.trouble = trouble;
            this.status = status;
        }
    }

    private final Reason reason;

    NotVouchedFor(Reason reason) {
        this(reason, "");
    }

    /** @param detail a word of ours, or the name of an error's class; never what came from outside */
    NotVouchedFor(Reason reason, String detail) {
        super(reason.trouble + (detail.isEmpty() ? "" : " (" + detail + ")"));
        this.reason = reason;
    }

    /** As the sign-in page knows it. */
    String trouble() {
        return reason.trouble;
    }

    int status() {
        return reason.status;
    }
}
