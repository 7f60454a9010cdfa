package io.octroi.decision;

import io.octroi.explanation.Contribution;
import io.octroi.explanation.Explanation;
import io.octroi.features.FeatureOrder;
import io.octroi.scoring.Score;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of scores as CSV text: client number, raw score, solvency score, repayment probability and recommendation,
 * then one column per contribution when asked. Every number is written so that it reads back as the very same one.
 */
public final class ScoreColumns {

    private static final String HEADER =
            FeatureFile.CLIENT_NUMBER + ",raw_score,solvency_score,repayment_probability,recommendation";
    private static final int SCORES = 4;

    private final Optional<FeatureOrder> contributions;

    /** @param contributions of which features contributions are written, one column each */
    public ScoreColumns(Optional<FeatureOrder> contributions) {
        this.contributions = contributions;
    }

    /** The names of the columns, without the end of the line. */
    public String header() {
        return HEADER
                + contributions
                        .map(order -> "," + String.join(",", order.ids()))
                        .orElse("");
    }

    /** A client's line, without its end. */
    public String line(long client, Score score, Optional<Explanation> explanation) {
        StringBuilder line = new StringBuilder()
                .append(client)
                .append(',')
                .append(score.rawScore())
                .append(',')
                .append(score.solvencyScore())
                .append(',')
                .append(score.repaymentProbability())
                .append(',')
                .append(score.recommendation().name().toLowerCase(Locale.ROOT));
        explanation.ifPresent(why -> {
            for (double contribution : inOrder(why)) {
                line.append(',').append(contribution);
            }
        });
        return line.toString();
    }

    /** The line of somebody who has no score: all cells but the first are empty. */
    public String empty(String client) {
        return client
                + ",".repeat(SCORES + contributions.map(FeatureOrder::size).orElse(0));
    }

    private double[] inOrder(Explanation why) {
        FeatureOrder order = contributions.orElseThrow();
        double[] values = new double[order.size()];
        for (Contribution part : why.contributions()) {
            values[order.position(part.feature()).orElseThrow()] = part.contribution();
        }
        return values;
    }
}
