package io.octroi.journal;

import java.time.Instant;

/**
 * A signature over a run of entries.
 *
 * @param number counted from 1, without a gap
 * @param first position of the first entry
 * @param last position of the last entry
 * @param head the hash of the chain at the last entry
 * @param previous digest of the seal before
 * @param at when it was sealed
 * @param key the id of the key
 * @param signature the key's, over {@link #text}; hexadecimal
 */
record Seal(long number, long first, long last, String head, String previous, Instant at, String key, String signature)
        implements JournalRecord {

    /** What stands before the first seal. */
    static final Seal NONE = new Seal(0, 0, 0, StoredEntry.BEGINNING, StoredEntry.BEGINNING, Instant.EPOCH, "", "");

    /** The seal after this one, not signed yet. */
    Seal next(long lastPosition, String newHead, Instant now, String keyId) {
        return new Seal(number + 1, last + 1, lastPosition, newHead, digest(), now, keyId, "");
    }

    Seal signed(String hexadecimal) {
        return new Seal(number, first, last, head, previous, at, key, hexadecimal);
    }

    /** What is signed. */
    String text(RecordedKey with) {
        return "octroi journal seal 1\nnumber %s\nfirst %s\nlast %s\nhead %s\nprevious %s\nat %s\n%s\n"
                .formatted(number, first, last, head, previous, at, with.line());
    }

    /** What the next seal says of this one; zeros before the first. */
    String digest() {
        return number == 0
                ? StoredEntry.BEGINNING
                : Digests.of(
                        "%s %s %s %s %s %s %s %s".formatted(number, first, last, head, previous, at, key, signature));
    }

    boolean isSignedBy(RecordedKey recorded) {
        return recorded.hasSigned(text(recorded), signature);
    }
}
