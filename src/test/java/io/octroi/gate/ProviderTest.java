package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import io.octroi.access.GroupRoles;
import io.octroi.access.IdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTest {

    private static final String HERE = "https://octroi.lender.example/octroi";

    private final MockProvider mock;
    private final Provider provider;
    private final OpenIdAttempt attempt = new OpenIdAttempt("", Instant.now());

    ProviderTest() throws IOException, JOSEException {
        mock = new MockProvider(HERE + "/openid/callback");
        provider = new Provider(new IdentityProvider(
                mock.issuer(), MockProvider.CLIENT, Optional.empty(), "groups", GroupRoles.standard(), HERE));
    }

    @AfterEach
    void close() {
        mock.close();
    }

    @Test
    void asksWithAChallengeAndNeverShowsTheVerifier() throws NotVouchedFor {
        URI question = provider.question(attempt);
        Map<String, String> asked = MockProvider.parameters(question.getRawQuery());
        assertEquals(HERE + "/openid/callback", asked.get("redirect_uri"));
        assertEquals("S256", asked.get("code_challenge_method"));
        assertEquals(attempt.nonce().getValue(), asked.get("nonce"));
        assertFalse(question.toString().contains(attempt.verifier().getValue()));
    }

    @Test
    void findsAProviderThatWasDownAtFirstAndRemembersWhatItTold() throws Exception {
        mock.goDown();
        assertEquals("provider (discovery, ConnectException)", why());
        mock.comeBack();
        provider.question(attempt);
        mock.goDown();
        provider.question(attempt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"issuer\":\"ISSUER\" | \"issuer\":\"https://evil.example\"",
                "\"token_endpoint\":\"ISSUER/token\", | ''",
                "ISSUER/token | http://evil.example/token",
                "ISSUER/jwks | http://evil.example/jwks",
                "ISSUER/authorize | javascript:alert(1)",
                "{ | no document"
            })
    void refusesAProviderThatDescribesItselfBadly(String part, String otherwise) {
        mock.describesItself(part, otherwise);
        assertTrue(why().startsWith("provider (discovery, "), why());
    }

    @Test
    void holdsAnAnswerAgainstItsIssuerWhenTheProviderPromisesTo() {
        mock.describesItself("{", "{\"authorization_response_iss_parameter_supported\":true,");
        OpenIdAnswer silent = new OpenIdAnswer("", Optional.of("code"), Optional.empty(), Optional.empty());
        assertEquals(
                "provider-answer (another issuer)",
                assertThrows(NotVouchedFor.class, () -> provider.redeem(silent, attempt))
                        .getMessage());
        OpenIdAnswer told = new OpenIdAnswer("", Optional.of("code"), Optional.empty(), Optional.of(mock.issuer()));
        assertEquals(
                "provider-answer (token endpoint, invalid_client)",
                assertThrows(NotVouchedFor.class, () -> provider.redeem(told, attempt))
                        .getMessage(),
                "this client has no secret");
    }

    private String why() {
        return String.valueOf(assertThrows(NotVouchedFor.class, () -> provider.question(attempt))
                .getMessage());
    }
}
