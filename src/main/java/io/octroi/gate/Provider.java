package io.octroi.gate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.octroi.access.IdentityProvider;
import io.octroi.gate.NotVouchedFor.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The identity provider that Octroi was told of: where it is asked who somebody is, and what it answers. OpenID Connect
 * Core 1.0, the authorization code flow, with PKCE (RFC 7636).
 */
final class Provider {

    private static final Scope SCOPE = new Scope("openid", "profile", "email");

    private final IdentityProvider settings;
    private final ClientID client;
    private final URI callback;
    private volatile Optional<Discovery> known = Optional.empty();

    Provider(IdentityProvider settings) {
        this.settings = settings;
        this.client = new ClientID(settings.clientId());
        this.callback = URI.create(settings.publicUrl() + OpenIdCallbackServlet.PATH);
    }

    /** Where the browser goes to be asked who sits before it. */
    URI question(OpenIdAttempt attempt) throws NotVouchedFor {
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, client, callback)
                .endpointURI(discovery().told().getAuthorizationEndpointURI())
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Whom the provider vouches for, once the code the browser brought back is exchanged for a token that holds. */
    Vouched redeem(OpenIdAnswer answer, OpenIdAttempt attempt) throws NotVouchedFor {
        Discovery discovery = discovery();
        String code = answer.code(settings.issuer(), discovery.told().supportsAuthorizationResponseIssuerParam());
        JWT idToken = exchange(code, attempt, discovery.told().getTokenEndpointURI());
        try {
            IDTokenClaimsSet claims = discovery.idTokens().validate(idToken, attempt.nonce());
            // The library looks at it only where there are several audiences.
            if (claims.getAuthorizedParty() != null
                    && !claims.getAuthorizedParty().getValue().equals(settings.clientId())) {
                throw new NotVouchedFor(Reason.ANSWER, "ID token, another client");
            }
            return Vouched.by(claims, settings);
        } catch (KeySourceException e) {
            throw new NotVouchedFor(Reason.PROVIDER, "keys, " + e.getClass().getSimpleName());
        } catch (BadJOSEException | JOSEException e) {
            throw new NotVouchedFor(Reason.ANSWER, "ID token, " + e.getClass().getSimpleName());
        }
    }

    private JWT exchange(String code, OpenIdAttempt attempt, URI endpoint) throws NotVouchedFor {
        HTTPRequest request = tokenRequest(code, attempt, endpoint).toHTTPRequest();
        Discovery.limit(request);
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (response instanceof OIDCTokenResponse given) {
                return Optional.ofNullable(given.getOIDCTokens().getIDToken())
                        .orElseThrow(() -> new NotVouchedFor(Reason.ANSWER, "no ID token"));
            }
            String error = OpenIdAnswer.known(
                    response.toErrorResponse().getErrorObject().getCode());
            throw new NotVouchedFor(Reason.ANSWER, "token endpoint, " + error);
        } catch (IOException e) {
            throw new NotVouchedFor(
                    Reason.PROVIDER, "token endpoint, " + e.getClass().getSimpleName());
        } catch (ParseException e) {
            throw new NotVouchedFor(Reason.ANSWER, "token endpoint, no token response");
        }
    }

    private TokenRequest tokenRequest(String code, OpenIdAttempt attempt, URI endpoint) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, attempt.verifier());
        return settings.clientSecret()
                .map(secret -> new ClientSecretBasic(client, new Secret(secret)))
                .map(proof -> new TokenRequest.Builder(endpoint, proof, grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant))
                .build();
    }

    /** Asked when first needed, and again when it is old; several at once may ask, which does no harm. */
    private Discovery discovery() throws NotVouchedFor {
        Optional<Discovery> valid = known.filter(found -> Instant.now().isBefore(found.until()));
        if (valid.isPresent()) {
            return valid.get();
        }
        Discovery found = Discovery.of(settings);
        known = Optional.of(found);
        return found;
    }
}
