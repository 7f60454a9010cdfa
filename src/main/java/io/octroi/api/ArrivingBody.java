package io.octroi.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body as it arrives: no larger than its address takes, and no slower than somebody sends who wants an answer. Each of
 * its reads may wait as long as the server lets it.
 */
final class ArrivingBody extends InputStream {

    private final InputStream body;
    private final long length;
    private final long mostInAll;
    private final Pace pace = new Pace();
    private long most;
    private long arrived;
    private boolean ended;

    private ArrivingBody(InputStream body, long length, long most, long mostInAll) {
        this.body = body;
        this.length = length;
        this.most = most;
        this.mostInAll = mostInAll;
    }

    /**
     * A body that may have so many bytes, and more once {@link #mayBeLonger} is called.
     *
     * @throws ClientErrorException 413 when its header says that it is larger than both; who asked before sending need not
     *     send it
     */
    static ArrivingBody of(InputStream body, HttpHeaders headers, long most, long mostInAll) {
        long length = length(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
        if (length > mostInAll) {
            if (headers.getHeaderString("Expect") == null) {
                LeftOver.of(body, length);
            }
            throw tooLarge();
        }
        return new ArrivingBody(body, length, most, mostInAll);
    }

    /** How many bytes there will be; -1 where nobody says. */
    private static long length(@Nullable String declared) {
        try {
            return declared == null ? -1 : Long.parseLong(declared);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE; // the server lets no other through than one of too many digits
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

    /** Takes what was sent and not wanted, unless it came too slowly. */
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            LeftOver.of(body, length < 0 ? -1 : length - arrived);
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
