package io.octroi.client;

import java.io.IOException;
import java.io.Reader;

/**
 * A text that ends with a line of its own, which holds {@link #END} alone: who reads rows and does not meet that line
 * by itself knows that a quote was left open.
 */
final class EndMarkedText extends Reader {

    /** Unicode assigns it to no character, and promises that it never will. */
    static final char END = '\uFFFF';

    private static final char[] LAST_LINE = {'\n', END};

    private final Reader text;
    private int told;

    EndMarkedText(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = text.read(into, from, length);
        if (read >= 0 || told == LAST_LINE.length) {
            return read;
        }
        into[from] = LAST_LINE[told++];
        return 1;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
