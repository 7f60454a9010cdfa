package io.octroi.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of one client: AES-256 in Galois/Counter mode (NIST SP 800-38D), with a nonce of 96 random bits each time.
 * Format, client number and generation are authenticated with the content, so none of them can be exchanged.
 */
final class PersonalKey {

    static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final long client;
    private final int generation;
    private final byte[] secret;

    /** @param secret kept as it is: nobody may write to it any more */
    PersonalKey(long client, int generation, byte[] secret) {
        this.client = client;
        this.generation = generation;
        this.secret = secret;
    }

    static PersonalKey fresh(long client, int generation) {
        return new PersonalKey(client, generation, random(LENGTH));
    }

    byte[] secret() {
        return secret.clone();
    }

    int generation() {
        return generation;
    }

    SealedContent seal(byte[] content) {
        byte[] nonce = random(SealedContent.NONCE_LENGTH);
        return SealedContent.of(
                generation, nonce, run(Cipher.ENCRYPT_MODE, nonce, content).orElseThrow());
    }

    /** @throws UnopenableContent when it is not what was sealed under this key */
    byte[] open(SealedContent sealed) {
        return run(Cipher.DECRYPT_MODE, sealed.nonce(), sealed.ciphered())
                .orElseThrow(() -> new UnopenableContent("it is not what was sealed for client " + client));
    }

    /** Empty when what is to be deciphered is not authentic. */
    private Optional<byte[]> run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(secret, "AES"),
                    new GCMParameterSpec(Byte.SIZE * SealedContent.TAG_LENGTH, nonce));
            cipher.updateAAD(ByteBuffer.allocate(1 + Long.BYTES + Integer.BYTES)
                    .put(SealedContent.FORMAT)
                    .putLong(client)
                    .putInt(generation)
                    .array());
            return Optional.of(cipher.doFinal(input));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can encipher with AES-256 in Galois/Counter mode", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
