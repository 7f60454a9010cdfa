package io.octroi.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8, with or without a byte-order mark, or in Latin-1: told apart while it is read once.
 *
 * <p>At the first byte that is not UTF-8 the text turns out to be Latin-1, provided that everything before was ASCII,
 * which both write alike: then the whole text has been read as Latin-1. After a byte-order mark, or a letter in UTF-8, such a
 * byte is damage, and is refused: no text is ever read half in one encoding, half in the other.
 *
 * <p>It also bounds what a row may take of memory, such as when a quote never closes.
 */
final class EncodedText extends Reader {

    private static final int BUFFER = 1 << 16;

    /** In bytes. */
    private static final int LONGEST_LETTER = 4;

    private static final int LONGEST_ROW = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private boolean onlyAscii = true;
    private boolean latin1;
    private boolean ended;
    private boolean started;
    private long sinceRow;

    EncodedText(InputStream in) {
        this.in = in;
    }

    /** Whether a byte was met that made it Latin-1. */
    boolean isLatin1() {
        return latin1;
    }

    /** Says that the row before has ended, and another begins somewhere behind. */
    void beginRow() {
        sinceRow = 0;
    }

    /** @param length at least two, which is what some letters take */
    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = 0;
        while (read == 0) {
            if (bytes.remaining() < LONGEST_LETTER) {
                fill();
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            read = decode(CharBuffer.wrap(into, from, length));
        }
        sinceRow += read;
        if (sinceRow > LONGEST_ROW) {
            throw new UnacceptableText("the row is longer than a million characters, or a quote in it never closes");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Decodes as much as there is room for; tells how many characters that gave. */
    private int decode(CharBuffer into) throws IOException {
        int start = into.position();
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, into, ended);
        int read = into.position() - start;
        onlyAscii &= read == bytes.position() - before; // any other letter takes more bytes than characters
        if (result.isMalformed() && read == 0) {
            turnToLatin1(result);
        }
        boolean first = !started && read > 0;
        started |= first;
        if (first && into.get(start) == BYTE_ORDER_MARK) {
            System.arraycopy(into.array(), start + 1, into.array(), start, read - 1);
            return read - 1;
        }
        return read;
    }

    private void turnToLatin1(CoderResult malformed) throws CharacterCodingException {
        if (!onlyAscii) {
            throw new MalformedInputException(malformed.length());
        }
        latin1 = true;
        decoder = StandardCharsets.ISO_8859_1.newDecoder();
    }

    private void fill() throws IOException {
        if (ended) {
            return;
        }
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }
}
