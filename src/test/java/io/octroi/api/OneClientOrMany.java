package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.client.DataFolder;
import io.octroi.features.Aggregation;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.FeatureOrder;
import io.octroi.features.HistoryVectors;
import io.octroi.features.Vectorizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Demands that clients have the same vector, bit for bit, whether a tool sends them or a file brings them among others. */
final class OneClientOrMany {

    static final int CLIENTS = 1_000;

    private final Catalogue catalogue = Catalogue.standard();
    private final Aggregation aggregation = catalogue.aggregation();
    private final Vectorizer vectorizer = catalogue.vectorizer(
            new FeatureOrder(catalogue.features().stream().map(Feature::id).toList()));

    /** Compares the first 1,000 applicants of a folder. */
    void compare(Path folder) throws IOException {
        Map<Long, String> bodies = JsonBodies.ofApplicants(folder, CLIENTS);
        DataFolder data = DataFolder.at(folder);
        int[] compared = {0};
        try (HistoryVectors histories = HistoryVectors.of(data, aggregation)) {
            data.eachApplicant(client -> {
                String body = bodies.get(client.id());
                if (body != null) {
                    assertArrayEquals(
                            vectorizer
                                    .vector(client.form(), histories.vector(client.id()))
                                    .values(),
                            alone(body),
                            () -> "client " + client.id());
                    compared[0]++;
                }
            });
        }
        assertEquals(CLIENTS, compared[0]);
    }

    private double[] alone(String body) {
        try {
            IncomingFile file = JsonBodies.read(body).file().orElseThrow();
            return vectorizer
                    .vector(file.form(), aggregation.of(file.history()))
                    .values();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
