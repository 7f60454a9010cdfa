package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.RealSample;
import io.octroi.client.DataFolder;
import io.octroi.client.IncomingClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the catalogue offers says something, and nothing twice, on real clients. */
class RealCatalogueIT {

    private static final double THE_SAME = 0.999;

    private final Catalogue catalogue = Catalogue.standard();
    private final List<Feature> offered = catalogue.trainable();

    @Test
    void offersAThousandFeaturesThatDiffer() {
        assertTrue(offered.size() >= 1_000, offered.size() + " features");
        double[][] columns = columns(RealSample.folder("data", "home-credit", "relational"));
        List<String> constant = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (Arrays.stream(columns[i])
                            .filter(value -> !Double.isNaN(value))
                            .distinct()
                            .limit(2)
                            .count()
                    < 2) {
                constant.add(offered.get(i).id());
            }
        }
        assertEquals(List.of(), constant);
        assertEquals(
                List.of(),
                new CorrelatedPairs(columns)
                        .above(THE_SAME).stream()
                                .map(pair -> offered.get(pair.first()).id() + " and "
                                        + offered.get(pair.second()).id() + ": " + pair.correlation())
                                .toList());
    }

    private double[][] columns(Path folder) {
        Vectorizer vectorizer = catalogue.vectorizer(
                new FeatureOrder(offered.stream().map(Feature::id).toList()));
        List<FeatureVector> rows = new ArrayList<>();
        DataFolder data = DataFolder.at(folder);
        try (HistoryVectors histories = HistoryVectors.of(data, catalogue.aggregation())) {
            Consumer<IncomingClient> taker =
                    client -> rows.add(vectorizer.vector(client.form(), histories.vector(client.id())));
            data.eachReference(taker);
            data.eachApplicant(taker);
        }
        double[][] columns = new double[offered.size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < columns.length; i++) {
                columns[i][row] = rows.get(row).value(i);
            }
        }
        return columns;
    }
}
