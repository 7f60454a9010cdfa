package io.octroi.decision;

import io.octroi.client.UnfinishedCsv;
import io.octroi.explanation.Explanation;
import io.octroi.features.FeatureOrder;
import io.octroi.scoring.Score;
import java.nio.file.Path;
import java.util.Optional;

/** A CSV file of scores; it takes its place when it is whole. */
final class ScoreFile implements AutoCloseable {

    private final UnfinishedCsv csv;
    private final ScoreColumns columns;

    /** @param contributions of which features contributions are written, one column each */
    ScoreFile(Path place, Optional<FeatureOrder> contributions) {
        this.columns = new ScoreColumns(contributions);
        this.csv = new UnfinishedCsv(place, columns.header());
    }

    void write(long clientId, Score score, Optional<Explanation> explanation) {
        csv.add(columns.line(clientId, score, explanation));
    }

    /** The file is whole. */
    void publish() {
        csv.publish();
    }

    @Override
    public void close() {
        csv.close();
    }
}
