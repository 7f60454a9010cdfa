package io.octroi.api;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An answer as it leaves, to somebody who reads it no slower than somebody who wants it. */
final class LeavingAnswer extends FilterOutputStream {

    private final Pace pace = new Pace();

    LeavingAnswer(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        long since = System.nanoTime();
        out.write(bytes, from, length);
        pace.moved(length, since);
        if (pace.isTooSlow()) {
            throw new IOException("the answer is read too slowly");
        }
    }
}
