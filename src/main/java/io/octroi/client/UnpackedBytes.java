package io.octroi.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes that come out of a compressed file, counted, and refused when they are absurdly many: a file made to fill
 * disk and memory unpacks to a thousand times its size, a table to ten or twenty times.
 */
final class UnpackedBytes extends FilterInputStream {

    private static final long MOST_TIMES = 200;
    /** So many bytes may come out of any file, however small. */
    private static final long FREE = 4L << 20;

    private static final long MOST = 64L << 30;

    private final long packed;
    private long unpacked;

    /** @param packed the size of the compressed file */
    UnpackedBytes(InputStream unpacking, long packed) {
        super(unpacking);
        this.packed = packed;
    }

    /** How many bytes came out so far. */
    long unpacked() {
        return unpacked;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        unpacked += Math.max(0, read);
        if (unpacked > Math.min(MOST, Math.max(FREE, MOST_TIMES * packed))) {
            throw new UnacceptableText("it unpacks to more than %d times its size, or to more than %d GB: no table does"
                    .formatted(MOST_TIMES, MOST >> 30));
        }
        return read;
    }
}
