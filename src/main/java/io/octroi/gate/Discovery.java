package io.octroi.gate;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.octroi.access.IdentityProvider;
import io.octroi.gate.NotVouchedFor.Reason;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the provider tells of itself in its discovery document, and what is needed to check its ID tokens.
 *
 * @param until when it is to be asked again
 */
record Discovery(OIDCProviderMetadata told, IDTokenValidator idTokens, Instant until) {

    private static final Duration VALID = Duration.ofHours(1);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int MOST_BYTES_OF_KEYS = 1 << 18;

    /** A provider that everybody can check; with HMAC, whoever can check a token can make one too. */
    private static final Set<JWSAlgorithm> ASYMMETRIC = asymmetric();

    /** Asks the provider, and waits for a few seconds at most. */
    static Discovery of(IdentityProvider provider) throws NotVouchedFor {
        try {
            OIDCProviderMetadata told = OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), Discovery::limit);
            requireProtected(told.getAuthorizationEndpointURI());
            requireProtected(told.getTokenEndpointURI());
            requireProtected(told.getJWKSetURI());
            return new Discovery(told, validator(provider, told), Instant.now().plus(VALID));
        } catch (GeneralException | IOException e) {
            throw new NotVouchedFor(
                    Reason.PROVIDER, "discovery, " + e.getClass().getSimpleName());
        }
    }

    /** No request to the provider holds a page up for long, or is answered by somebody else. */
    static void limit(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
    }

    private static void requireProtected(@Nullable URI address) throws NotVouchedFor {
        if (address == null || !IdentityProvider.isProtected(address)) {
            throw new NotVouchedFor(Reason.PROVIDER, "discovery, an address is absent or without TLS");
        }
    }

    private static IDTokenValidator validator(IdentityProvider provider, OIDCProviderMetadata told)
            throws MalformedURLException {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                        told.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES_OF_KEYS))
                .refreshAheadCache(false) // it would keep a thread
                .build();
        return new IDTokenValidator(
                told.getIssuer(),
                new ClientID(provider.clientId()),
                new JWSVerificationKeySelector<>(ASYMMETRIC, keys),
                null);
    }

    private static Set<JWSAlgorithm> asymmetric() {
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.RSA);
        algorithms.addAll(Arrays.asList(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512));
        return Set.copyOf(algorithms);
    }
}
