package io.octroi.gate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the {@link MockProvider} says of somebody, in order or spoilt in one point. */
final class IdTokenBuilder {

    /** Who signs it, and how. */
    private enum Signature {
        RIGHT,
        /** Another key, under the name of the right one. */
        FORGED,
        NONE,
        /** The public key, which everybody knows, taken for a secret. */
        HMAC
    }

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private Signature signature = Signature.RIGHT;
    private Duration age = Duration.ZERO;

    private IdTokenBuilder() {}

    static IdTokenBuilder aToken() {
        return new IdTokenBuilder();
    }

    static IdTokenBuilder aTokenFor(String name) {
        return aToken().with("preferred_username", name);
    }

    /** In place of what the provider would say. */
    IdTokenBuilder with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    IdTokenBuilder in(Object groups) {
        return with("teams", groups);
    }

    IdTokenBuilder made(Duration ago) {
        age = ago;
        return this;
    }

    IdTokenBuilder forged() {
        signature = Signature.FORGED;
        return this;
    }

    IdTokenBuilder unsigned() {
        signature = Signature.NONE;
        return this;
    }

    IdTokenBuilder signedWithThePublicKey() {
        signature = Signature.HMAC;
        return this;
    }

    String build(String issuer, String client, String nonce, RSAKey key) throws JOSEException {
        Instant now = Instant.now().minus(age);
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("0815")
                .audience(client)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce);
        claims.forEach(token::claim);
        return sign(token.build(), key);
    }

    private String sign(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        if (signature == Signature.NONE) {
            return new PlainJWT(claims).serialize();
        }
        boolean hmac = signature == Signature.HMAC;
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(hmac ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        RSAKey signer = signature == Signature.FORGED ? new RSAKeyGenerator(2048).generate() : key;
        token.sign(hmac ? new MACSigner(key.toRSAPublicKey().getEncoded()) : new RSASSASigner(signer));
        return token.serialize();
    }
}
