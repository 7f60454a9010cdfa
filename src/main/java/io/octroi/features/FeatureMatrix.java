package io.octroi.features;

import io.octroi.client.DataFolder;
import io.octroi.client.IncomingClient;
import io.octroi.features.Feature.LegalStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The features of everybody in a data folder as a CSV file: {@code SK_ID_CURR}, then every feature that a model may
 * read, in the catalogue's order; a category as its code, a missing value as an empty cell.
 */
public final class FeatureMatrix {

    private static final double WHOLE_UNTIL = 1L << 53;

    private final Catalogue catalogue;
    private final List<Feature> features;
    private final Vectorizer vectorizer;

    public FeatureMatrix(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.features = catalogue.features().stream()
                .filter(feature -> feature.legalStatus() != LegalStatus.FORBIDDEN)
                .toList();
        this.vectorizer = catalogue.vectorizer(
                new FeatureOrder(features.stream().map(Feature::id).toList()));
    }

    /** How many features a row holds, the client number not counted. */
    public int width() {
        return features.size();
    }

    /**
     * Writes reference clients, then applicants, each in their file's order. The file appears when it is complete; until
     * then its content stands beside it under another name.
     *
     * @param aliases whether columns bear the seed project's names, where they have one
     * @return how many clients were written
     * @throws io.octroi.client.UnreadableCsv at the first row that cannot be read; there is no new file then
     */
    public long write(DataFolder folder, Path file, boolean aliases) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            long clients = writeNow(folder, unfinished, aliases);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return clients;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private long writeNow(DataFolder folder, Path file, boolean aliases) throws IOException {
        try (HistoryVectors histories = HistoryVectors.of(folder, catalogue.aggregation());
                Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Rows rows = new Rows(histories, writer);
            writer.write(header(aliases));
            folder.eachReference(rows::add);
            folder.eachApplicant(rows::add);
            return rows.count;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String header(boolean aliases) {
        StringBuilder header = new StringBuilder("SK_ID_CURR");
        for (Feature feature : features) {
            header.append(',').append(aliases ? feature.alias().orElse(feature.id()) : feature.id());
        }
        return header.append('\n').toString();
    }

    /** Writes client after client. */
    private final class Rows {

        private final HistoryVectors histories;
        private final Writer writer;
        private long count;

        Rows(HistoryVectors histories, Writer writer) {
            this.histories = histories;
            this.writer = writer;
        }

        void add(IncomingClient client) {
            FeatureVector vector = vectorizer.vector(client.form(), histories.vector(client.id()));
            StringBuilder row = new StringBuilder().append(client.id());
            for (int i = 0; i < features.size(); i++) {
                row.append(',');
                append(row, vector.value(i));
            }
            try {
                writer.append(row.append('\n'));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count++;
        }
    }

    /** The shortest text that reads back as the very same number. */
    private static void append(StringBuilder row, double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE_UNTIL) {
            row.append((long) value);
        } else if (!Double.isNaN(value)) {
            row.append(value);
        }
    }
}
