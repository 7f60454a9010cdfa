package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * An entry as the database keeps it.
 *
 * @param content canonical JSON, or what a personal key made of it; nobody may write to it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its hash
record StoredEntry(long id, Instant at, String kind, String actor, OptionalLong client, byte[] content) {

    /** What the first entry follows. */
    static final String BEGINNING = "0".repeat(64);

    /** Whether its content is sealed under a personal key: JSON begins with a brace. */
    boolean isSealed() {
        return content.length > 0 && content[0] == SealedContent.FORMAT;
    }

    /**
     * The hash of the chain with this entry: SHA-256 over the hash before, position, id, microseconds since 1970, kind,
     * actor, a byte for whether there is a client, the client, content. Numbers take eight bytes, texts and content follow
     * their length in four.
     *
     * @param previous the hash before, 64 hexadecimal digits
     */
    String chained(String previous, long position) {
        MessageDigest digest = Digests.sha256();
        digest.update(HexFormat.of().parseHex(previous));
        digest.update(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(position)
                .putLong(id)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array());
        addTo(digest, kind.getBytes(UTF_8));
        addTo(digest, actor.getBytes(UTF_8));
        ByteBuffer whom = ByteBuffer.allocate(1 + Long.BYTES);
        client.ifPresent(number -> whom.put((byte) 1).putLong(number));
        digest.update(whom.array(), 0, client.isPresent() ? whom.position() : 1);
        addTo(digest, content);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addTo(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
