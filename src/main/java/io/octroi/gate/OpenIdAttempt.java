package io.octroi.gate;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that was begun here and is to be ended by the provider's answer: once, soon, and in the same session. A
 * session has one at most, the last that was begun.
 */
final class OpenIdAttempt implements Serializable {

    /** Long enough to find a password and a second factor. */
    static final Duration VALID = Duration.ofMinutes(10);

    private static final String ATTRIBUTE = OpenIdAttempt.class.getName();

    private final String state = new State().getValue();
    private final String nonce = new Nonce().getValue();
    private final String verifier = new CodeVerifier().getValue();
    private final String from;
    private final Instant since;
    private final AtomicBoolean used = new AtomicBoolean();

    /** @param from the page that was asked for before */
    OpenIdAttempt(String from, Instant since) {
        this.from = from;
        this.since = since;
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** The attempt that this request answers, if there is one; no other request will find it again. */
    static Optional<OpenIdAttempt> answeredBy(HttpServletRequest request, String state) {
        @Nullable HttpSession session = request.getSession(false);
        Optional<OpenIdAttempt> kept = session == null
                ? Optional.empty()
                : Optional.ofNullable((OpenIdAttempt) session.getAttribute(ATTRIBUTE));
        Optional<OpenIdAttempt> answered = kept.filter(attempt -> attempt.isAnsweredBy(state, Instant.now()));
        if (session != null && answered.isPresent()) {
            session.removeAttribute(ATTRIBUTE);
        }
        return answered;
    }

    /** Whether that is its first answer, and still in time. Somebody else's answer does not spoil it. */
    boolean isAnsweredBy(String sent, Instant now) {
        boolean same =
                MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
        return same && !used.getAndSet(true) && now.isBefore(since.plus(VALID));
    }

    State state() {
        return new State(state);
    }

    Nonce nonce() {
        return new Nonce(nonce);
    }

    CodeVerifier verifier() {
        return new CodeVerifier(verifier);
    }

    String from() {
        return from;
    }
}
