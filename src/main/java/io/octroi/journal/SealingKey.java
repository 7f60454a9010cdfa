package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.journal.RecordedKey.Voucher;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import java.util.Optional;

/** An Ed25519 key that seals (RFC 8032), with its public half. */
final class SealingKey {

    private final PrivateKey secret;
    private final RecordedKey open;

    SealingKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = RecordedKey.of(open);
    }

    static KeyPair fresh() {
        return drawn(new SecureRandom());
    }

    /** The key whose private half that is; empty when it is of another kind. */
    static Optional<SealingKey> of(PrivateKey secret) {
        return secret instanceof EdECPrivateKey key
                        && key.getParams().getName().equals(NamedParameterSpec.ED25519.getName())
                ? key.getBytes()
                        .map(seed ->
                                new SealingKey(secret, drawn(new Seed(seed)).getPublic()))
                : Optional.empty();
    }

    /** Its public half, of which nothing is vouched for. */
    RecordedKey open() {
        return open;
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with Ed25519", e);
        }
    }

    Voucher vouchFor(RecordedKey next) {
        return new Voucher(open.id(), sign(RecordedKey.succession(next.id(), open.id())));
    }

    private static KeyPair drawn(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("every Java makes Ed25519 keys", e);
        }
    }

    /** Gives a known seed once more: Java derives a public key in no other way than by making the pair. */
    @SuppressWarnings("serial")
    private static final class Seed extends SecureRandom {

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
