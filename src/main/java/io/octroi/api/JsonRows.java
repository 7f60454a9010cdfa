package io.octroi.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** A batch as a JSON array of clients, each as {@code POST /api/scores} takes one. */
final class JsonRows implements BatchRows {

    private final BoundedRow bytes;
    private final JsonBody json;
    private final Scoring scoring;
    private final IncomingClientReader clients;
    private boolean ended;
    private long index;

    /** @throws UnreadableBody when it does not begin an array */
    JsonRows(InputStream batch, Scoring scoring) throws IOException {
        this.bytes = new BoundedRow(batch, ScoresResource.LARGEST_WITH_HISTORY);
        this.json = JsonBody.of(bytes);
        this.scoring = scoring;
        this.clients = scoring.clients();
        json.beginArray();
    }

    @Override
    public Optional<BatchRow> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        bytes.beginRow();
        try {
            ended = !json.hasElement();
        } catch (UnreadableBody e) {
            ended = true;
            return Optional.of(BatchRow.refused(index, 0, OptionalLong.empty(), e));
        }
        return ended ? Optional.empty() : Optional.of(row(index++));
    }

    private BatchRow row(long at) throws IOException {
        IncomingClientReader.Element element = clients.element();
        try {
            return BatchRow.of(at, 0, json.element(element).told(scoring.assessor()));
        } catch (UnreadableBody e) {
            ended = json.isBroken();
            return BatchRow.refused(at, 0, element.id(), e);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
