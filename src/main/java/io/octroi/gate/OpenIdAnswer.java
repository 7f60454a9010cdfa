package io.octroi.gate;

import io.octroi.gate.NotVouchedFor.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What the browser brings back from the provider: a code, or an error.
 *
 * @param state which question it answers; empty when it does not say
 * @param issuer who answers (RFC 9207), when it says so
 */
record OpenIdAnswer(String state, Optional<String> code, Optional<String> error, Optional<String> issuer) {

    /** The errors of OAuth 2.0 and OpenID Connect; another word is not repeated in the log, whoever sent it. */
    private static final Set<String> ERRORS = Set.of(
            "access_denied",
            "account_selection_required",
            "consent_required",
            "interaction_required",
            "invalid_client",
            "invalid_grant",
            "invalid_request",
            "invalid_scope",
            "login_required",
            "server_error",
            "temporarily_unavailable",
            "unauthorized_client",
            "unsupported_grant_type",
            "unsupported_response_type");

    static OpenIdAnswer of(HttpServletRequest request) {
        return new OpenIdAnswer(
                Optional.ofNullable(request.getParameter("state")).orElse(""),
                Optional.ofNullable(request.getParameter("code")).filter(code -> !code.isBlank()),
                Optional.ofNullable(request.getParameter("error")),
                Optional.ofNullable(request.getParameter("iss")));
    }

    /**
     * The code, to be exchanged for a token.
     *
     * @param expected who was asked
     * @param tells whether that provider says in every answer who answers
     */
    String code(String expected, boolean tells) throws NotVouchedFor {
        if (issuer.isPresent() ? !issuer.get().equals(expected) : tells) {
            throw new NotVouchedFor(Reason.ANSWER, "another issuer");
        }
        if (error.isPresent()) {
            throw new NotVouchedFor(Reason.DECLINED, known(error.get()));
        }
        return code.orElseThrow(() -> new NotVouchedFor(Reason.ANSWER, "no code"));
    }

    static String known(String error) {
        return ERRORS.contains(error) ? error : "an error of its own";
    }

    /** Without the code: a record is easily logged. */
    @Override
    public String toString() {
        return "answer of the identity provider";
    }
}
