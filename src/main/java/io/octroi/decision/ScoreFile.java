package io.octroi.decision;

import io.octroi.explanation.Contribution;
import io.octroi.explanation.Explanation;
import io.octroi.features.FeatureOrder;
import io.octroi.scoring.Score;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/** A CSV file of scores; it takes its place when it is whole, and what stood there before stays until then. */
final class ScoreFile implements AutoCloseable {

    private static final String HEADER =
            FeatureFile.CLIENT_NUMBER + ",raw_score,solvency_score,repayment_probability,recommendation";

    private final Path place;
    private final Path draft;
    private final BufferedWriter writer;
    private final Optional<FeatureOrder> contributions;

    /** @param contributions of which features contributions are written, one column each */
    ScoreFile(Path place, Optional<FeatureOrder> contributions) {
        this.place = place.toAbsolutePath();
        this.draft = this.place.resolveSibling(this.place.getFileName() + ".part");
        this.contributions = contributions;
        try {
            writer = Files.newBufferedWriter(draft);
            writer.write(HEADER);
            writer.write(contributions
                    .map(order -> "," + String.join(",", order.ids()))
                    .orElse(""));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(long clientId, Score score, Optional<Explanation> explanation) {
        StringBuilder line = new StringBuilder()
                .append(clientId)
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
        try {
            writer.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is whole. */
    void publish() {
        try {
            writer.close();
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        try {
            writer.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
