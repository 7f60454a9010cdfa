package io.octroi.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A batch as NDJSON: on each line a client as {@code POST /api/scores} takes one; blank lines are passed over. */
final class LineRows implements BatchRows {

    private static final int MOST = ScoresResource.LARGEST_WITH_HISTORY;

    private final InputStream batch;
    private final Scoring scoring;
    private final IncomingClientReader clients;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean tooLarge;
    private long lines;
    private long index;

    LineRows(InputStream batch, Scoring scoring) {
        this.batch = batch;
        this.scoring = scoring;
        this.clients = scoring.clients();
    }

    @Override
    public Optional<BatchRow> next() throws IOException {
        while (readLine()) {
            if (tooLarge || !isBlank(line.toByteArray())) {
                return Optional.of(row(index++));
            }
        }
        return Optional.empty();
    }

    private BatchRow row(long at) throws IOException {
        IncomingClientReader.Element element = clients.element();
        try {
            if (tooLarge) {
                throw new UnreadableBody("", String.valueOf(new BoundedRow.TooLarge(MOST).getMessage()));
            }
            InputStream bytes = new ByteArrayInputStream(line.toByteArray());
            return BatchRow.of(at, lines, JsonBody.read(bytes, element).told(scoring.assessor()));
        } catch (UnreadableBody e) {
            return BatchRow.refused(at, lines, element.id(), e);
        }
    }

    /** Whether there is another line; what is too much of it is passed over. */
    private boolean readLine() throws IOException {
        line.reset();
        tooLarge = false;
        if (!hasBytes()) {
            return false;
        }
        lines++;
        boolean ended = false;
        while (!ended && hasBytes()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(at, end);
            ended = end < filled;
            at = ended ? end + 1 : end;
        }
        return true;
    }

    private boolean hasBytes() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, batch.read(buffer));
        }
        return at < filled;
    }

    private void keep(int from, int to) {
        tooLarge |= line.size() + to - from > MOST;
        if (!tooLarge) {
            line.write(buffer, from, to - from);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte letter : bytes) {
            if (letter != ' ' && letter != '\t' && letter != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        batch.close();
    }
}
