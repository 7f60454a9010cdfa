package io.octroi.decision;

import io.octroi.explanation.Explanation;
import io.octroi.features.FeatureOrder;
import io.octroi.scoring.Score;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A CSV file of scores; it takes its place when it is whole, and what stood there before stays until then. */
final class ScoreFile implements AutoCloseable {

    private final Path place;
    private final Path draft;
    private final BufferedWriter writer;
    private final ScoreColumns columns;

    /** @param contributions of which features contributions are written, one column each */
    ScoreFile(Path place, Optional<FeatureOrder> contributions) {
        this.place = place.toAbsolutePath();
        this.draft = this.place.resolveSibling(this.place.getFileName() + ".part");
        this.columns = new ScoreColumns(contributions);
        try {
            writer = Files.newBufferedWriter(draft);
            writer.write(columns.header());
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(long clientId, Score score, Optional<Explanation> explanation) {
        try {
            writer.append(columns.line(clientId, score, explanation)).append('\n');
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
}
