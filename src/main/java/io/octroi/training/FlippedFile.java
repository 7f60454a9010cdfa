package io.octroi.training;

import io.octroi.client.UnfinishedCsv;
import io.octroi.scoring.Score;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A CSV file of the clients whom two models, A and B, tell something else: client number, outcome ({@code TARGET}, empty
 * when unknown), and both solvency scores and recommendations. It takes its place when it is whole.
 */
public final class FlippedFile implements AutoCloseable {

    private static final String HEADER =
            "SK_ID_CURR,TARGET,solvency_score_a,recommendation_a,solvency_score_b,recommendation_b";

    private final UnfinishedCsv csv;

    public FlippedFile(Path place) {
        this.csv = new UnfinishedCsv(place, HEADER);
    }

    public void write(ModelComparison.Flip flip) {
        String target =
                flip.outcome().map(outcome -> String.valueOf(outcome.target())).orElse("");
        csv.add(flip.client() + "," + target + "," + cells(flip.byA()) + "," + cells(flip.byB()));
    }

    private static String cells(Score score) {
        return score.solvencyScore() + "," + score.recommendation().name().toLowerCase(Locale.ROOT);
    }

    /** The file is whole. */
    public void publish() {
        csv.publish();
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        csv.close();
    }
}
