package io.octroi.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body as it arrives: no larger than its address takes, and no slower than somebody sends who wants an answer. Each of
 * its reads may wait as long as the server lets it.
 */
final class ArrivingBody extends InputStream {

    /** Bytes behind what was wanted. */
    private static final long POLITE = 1 << 20;

    private final InputStream body;
    private final long mostInAll;
    private final Pace pace = new Pace();
    private long most;
    private long arrived;
    private boolean ended;

    private ArrivingBody(InputStream body, long most, long mostInAll) {
        this.body = body;
        this.most = most;
        this.mostInAll = mostInAll;
    }

    /**
     * A body that may have so many bytes, and more once {@link #mayBeLonger} is called.
     *
     * @throws ClientErrorException 413 when its header says that it is larger than both; nothing is read of it then
     */
    static ArrivingBody of(InputStream body, HttpHeaders headers, long most, long mostInAll) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isMore(length, mostInAll)) {
            throw tooLarge();
        }
        return new ArrivingBody(body, most, mostInAll);
    }

    private static boolean isMore(String length, long most) {
        try {
            return Long.parseLong(length) > most;
        } catch (NumberFormatException e) {
            return true; // the server refuses a length that is no number before, and lets none through but a longer one
        }
    }

    void mayBeLonger() {
        most = mostInAll;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * Reads as much as is there.
     *
     * @throws ClientErrorException 413 when there is more than may be, 408 when it comes too slowly, or not at all
     */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = readInTime(into, from, length);
        arrived += Math.max(0, read);
        if (arrived > most) {
            throw tooLarge();
        }
        return read;
    }

    private int readInTime(byte[] into, int from, int length) {
        long since = System.nanoTime();
        try {
            int read = body.read(into, from, length);
            pace.moved(Math.max(0, read), since);
            ended = read < 0;
            if (read > 0 && pace.isTooSlow()) {
                throw tooSlow();
            }
            return read;
        } catch (IOException e) {
            throw tooSlow(); // or the sender has gone, and reads no answer
        }
    }

    /** Reads on for a while, since a sender who is hung up on amidst sending may never read why; unless they were too slow. */
    @Override
    public void close() throws IOException {
        byte[] rest = new byte[1 << 13];
        try {
            for (long left = POLITE; left > 0 && !ended; ) {
                left -= Math.max(0, readInTime(rest, 0, rest.length));
            }
        } catch (ClientErrorException e) {
            ended = true;
        }
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    private ClientErrorException tooSlow() {
        ended = true;
        return new ClientErrorException(Response.Status.REQUEST_TIMEOUT);
    }
}
