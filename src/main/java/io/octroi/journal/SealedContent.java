package io.octroi.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Content that {@link PersonalKeys} sealed, as it is stored: a byte for the format, four for the key's generation, the
 * nonce, and what the cipher made of the content. Hashes are taken over these bytes, which stay when the key goes.
 */
public final class SealedContent {

    static final byte FORMAT = 1;
    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;
    private static final int HEADER = 1 + Integer.BYTES + NONCE_LENGTH;

    private final byte[] bytes;

    private SealedContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Content sealed earlier, from its bytes.
     *
     * @throws UnopenableContent when they are too few, or of a format this program does not know
     */
    public static SealedContent of(byte[] bytes) {
        if (bytes.length < HEADER + TAG_LENGTH) {
            throw new UnopenableContent(bytes.length + " bytes are fewer than anything sealed has");
        }
        if (bytes[0] != FORMAT) {
            throw new UnopenableContent(
                    "it is of format %d, and this version of Octroi opens format %d".formatted(bytes[0], FORMAT));
        }
        return new SealedContent(bytes.clone());
    }

    static SealedContent of(int generation, byte[] nonce, byte[] ciphered) {
        return new SealedContent(ByteBuffer.allocate(HEADER + ciphered.length)
                .put(FORMAT)
                .putInt(generation)
                .put(nonce)
                .put(ciphered)
                .array());
    }

    /** A copy of the bytes to be stored, and to be hashed. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Which of the person's keys it was sealed under. */
    int generation() {
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    byte[] nonce() {
        return Arrays.copyOfRange(bytes, HEADER - NONCE_LENGTH, HEADER);
    }

    byte[] ciphered() {
        return Arrays.copyOfRange(bytes, HEADER, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedContent that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
