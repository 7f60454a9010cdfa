package io.octroi.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a batch, of which one row takes no more memory than a client told alone would. */
final class BoundedRow extends FilterInputStream {

    private final long most;
    private long sinceRow;

    BoundedRow(InputStream batch, long most) {
        super(batch);
        this.most = most;
    }

    /** Says that the row before has ended. */
    void beginRow() {
        sinceRow = 0;
    }

    /** @throws TooLarge when the row has more bytes than any may have */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        sinceRow += Math.max(0, read);
        if (sinceRow > most) {
            throw new TooLarge(most);
        }
        return read;
    }

    /** A row has more bytes than any may have. */
    static final class TooLarge extends IOException {

        TooLarge(long most) {
            super("a client takes at most %d MB".formatted(most >> 20));
        }
    }
}
