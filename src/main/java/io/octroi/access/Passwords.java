package io.octroi.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Turns passwords into what is stored of them, and checks one against it: PBKDF2 with HMAC-SHA-256 (RFC 8018), written
 * {@code pbkdf2-sha256$ROUNDS$SALT$KEY} with salt and key in Base64. At most two are worked out at once, so that signing
 * in leaves the machine to those who are in already.
 */
public final class Passwords {

    /** OWASP's Password Storage Cheat Sheet, for PBKDF2-HMAC-SHA256. */
    static final int ROUNDS = 600_000;

    private static final int AT_ONCE = 2;

    /** Whoever comes after so many others would wait in vain. */
    private static final int MOST_WAITING = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;

    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong worked = new AtomicLong();
    private final int rounds;
    private final Duration patience;

    public Passwords() {
        this(ROUNDS, PATIENCE);
    }

    Passwords(int rounds, Duration patience) {
        this.rounds = rounds;
        this.patience = patience;
    }

    /**
     * What to store of that password.
     *
     * @throws BusySigningIn when too many others wait for the same
     */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Hash(rounds, salt, derive(password, rounds, salt)).text();
    }

    /**
     * Whether that is the password; costs one derivation, also when nobody has it.
     *
     * @param stored what is stored, absent for an account that does not exist or has no password
     * @throws BusySigningIn when too many others wait for the same
     */
    boolean matches(Optional<String> stored, String password) {
        Hash hash = stored.map(Hash::read).orElseGet(() -> new Hash(rounds, new byte[SALT_BYTES], new byte[0]));
        return MessageDigest.isEqual(hash.key, derive(password, hash.rounds, hash.salt));
    }

    /** Whether it was worked out with fewer rounds than are asked for now. */
    boolean isOutdated(String stored) {
        return Hash.read(stored).rounds < rounds;
    }

    /** How many derivations there were so far: what signing in costs. */
    long worked() {
        return worked.get();
    }

    private byte[] derive(String password, int rounds, byte[] salt) {
        acquire();
        try {
            worked.incrementAndGet();
            // Composed and decomposed letters look the same to whoever types them.
            char[] letters = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(letters, salt, rounds, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 with HMAC-SHA-256", e);
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (permits.getQueueLength() >= MOST_WAITING
                    || !permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusySigningIn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusySigningIn();
        }
    }

    /** One stored password, taken apart. */
    private static final class Hash {

        private final int rounds;
        private final byte[] salt;
        private final byte[] key;

        Hash(int rounds, byte[] salt, byte[] key) {
            this.rounds = rounds;
            this.salt = salt;
            this.key = key;
        }

        static Hash read(String text) {
            String[] parts = text.split("\\$", -1);
            if (parts.length != 4 || !parts[0].equals(SCHEME)) {
                throw new IllegalStateException("a stored password is not of the scheme " + SCHEME);
            }
            Base64.Decoder base64 = Base64.getDecoder();
            return new Hash(Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
        }

        String text() {
            Base64.Encoder base64 = Base64.getEncoder();
            return String.join(
                    "$", SCHEME, String.valueOf(rounds), base64.encodeToString(salt), base64.encodeToString(key));
        }
    }
}
