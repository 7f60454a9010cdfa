package io.octroi.training;

import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * A CSV file of the clients whom two models, A and B, tell something else: client number, outcome ({@code TARGET}, empty
 * when unknown), and both solvency scores and recommendations. It takes its place when it is whole.
 */
public final class FlippedFile implements AutoCloseable {

    private static final String HEADER =
            "SK_ID_CURR,TARGET,solvency_score_a,recommendation_a,solvency_score_b,recommendation_b\n";

    private final Path place;
    private final Path draft;
    private final BufferedWriter writer;

    public FlippedFile(Path place) {
        this.place = place.toAbsolutePath();
        this.draft = this.place.resolveSibling(this.place.getFileName() + ".part");
        try {
            writer = Files.newBufferedWriter(draft);
            writer.write(HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(ModelComparison.Flip flip) {
        try {
            writer.append(String.valueOf(flip.client()))
                    .append(',')
                    .append(flip.outcome()
                            .map(outcome -> String.valueOf(outcome.target()))
                            .orElse(""))
                    .append(cells(flip.byA()))
                    .append(cells(flip.byB()))
                    .append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cells(Score score) {
        return "," + score.solvencyScore() + "," + word(score.recommendation());
    }

    private static String word(Recommendation recommendation) {
        return recommendation.name().toLowerCase(Locale.ROOT);
    }

    /** The file is whole. */
    public void publish() {
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
}
