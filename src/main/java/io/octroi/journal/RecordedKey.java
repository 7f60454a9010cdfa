package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key that seals were made with, as recorded.
 *
 * @param id SHA-256 of the key
 * @param encoded the key as X.509 has it (SubjectPublicKeyInfo), hexadecimal
 * @param voucher what the key before says of it, when that was at hand
 */
record RecordedKey(String id, String encoded, Optional<Voucher> voucher) implements JournalRecord {

    /**
     * The word of another key that this one follows it.
     *
     * @param by the other key's id
     * @param signature the other key's, over {@link #succession}
     */
    record Voucher(String by, String signature) {}

    static RecordedKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new RecordedKey(Digests.of(encoded), HexFormat.of().formatHex(encoded), Optional.empty());
    }

    RecordedKey vouchedBy(Voucher word) {
        return new RecordedKey(id, encoded, Optional.of(word));
    }

    /** What the key before signs. */
    static String succession(String id, String before) {
        return "octroi journal key 1\nkey %s\nfollows %s\n".formatted(id, before);
    }

    /** Whether the id is that of the key. */
    boolean isItself() {
        try {
            return Digests.of(HexFormat.of().parseHex(encoded)).equals(id);
        } catch (IllegalArgumentException notHexadecimal) {
            return false;
        }
    }

    boolean isVouchedForBy(RecordedKey other) {
        return voucher.filter(word -> word.by().equals(other.id))
                .filter(word -> other.hasSigned(succession(id, other.id), word.signature()))
                .isPresent();
    }

    /** Whether the signature, in hexadecimal digits, is this key's over the text. */
    boolean hasSigned(String text, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(UTF_8));
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The line about this key that every seal made with it signs: nothing recorded of a key can be changed afterwards. */
    String line() {
        return "key %s vouched %s %s"
                .formatted(
                        id,
                        voucher.map(Voucher::by).orElse("-"),
                        voucher.map(Voucher::signature).orElse("-"));
    }
}
