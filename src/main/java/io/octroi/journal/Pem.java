package io.octroi.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys in files, between the lines that PEM (RFC 7468) has. */
final class Pem {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int LINE = 64;

    private Pem() {}

    static String ofPrivate(byte[] encoded) {
        return text(PRIVATE, encoded);
    }

    static String ofPublic(byte[] encoded) {
        return text(PUBLIC, encoded);
    }

    /** @throws UnusableJournal when the file holds no such key */
    static SealingKey readPrivate(Path file) throws IOException {
        try {
            return SealingKey.of(KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(read(file, PRIVATE))))
                    .orElseThrow(() -> noKey(file));
        } catch (GeneralSecurityException e) {
            throw noKey(file);
        }
    }

    /** @throws UnusableJournal when the file holds no such key */
    static RecordedKey readPublic(Path file) throws IOException {
        try {
            PublicKey key =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(read(file, PUBLIC)));
            return RecordedKey.of(key);
        } catch (GeneralSecurityException e) {
            throw noKey(file);
        }
    }

    private static byte[] read(Path file, String kind) throws IOException {
        String text = Files.readString(file, US_ASCII).strip();
        String begin = "-----BEGIN " + kind + "-----";
        String end = "-----END " + kind + "-----";
        if (!text.startsWith(begin) || !text.endsWith(end)) {
            throw noKey(file);
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(begin.length(), text.length() - end.length()));
        } catch (IllegalArgumentException e) {
            throw noKey(file);
        }
    }

    private static String text(String kind, byte[] encoded) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(
                        kind,
                        Base64.getMimeEncoder(LINE, System.lineSeparator().getBytes(US_ASCII))
                                .encodeToString(encoded),
                        kind);
    }

    private static UnusableJournal noKey(Path file) {
        return new UnusableJournal(file.toString(), "it holds no Ed25519 key as PEM");
    }
}
