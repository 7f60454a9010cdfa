package io.octroi.population;

import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.client.Outcome;
import io.octroi.explanation.Explanations;
import io.octroi.features.FeatureVector;
import io.octroi.features.StoredHistories;
import io.octroi.scoring.Batch;
import io.octroi.scoring.Scores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the reference clients in whom a model sees the same for the same reasons: those nearest by the Euclidean distance
 * between contributions.
 *
 * <p>Exact: floats only tell who may be among them, and whoever may is read and explained anew.
 */
public class SimilarClients {

    private static final int NEAREST = 10;
    private static final int DIFFERENCES = 2;
    private static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbour::distance).thenComparingLong(Neighbour::number);

    private final Clients clients;
    private final StoredHistories histories;

    public SimilarClients(Clients clients, StoredHistories histories) {
        this.clients = clients;
        this.histories = histories;
    }

    /**
     * The ten nearest, or as many as there are; of two as near, the one with the smaller number first.
     *
     * @param number the client's own, who is no neighbour of theirs
     * @param vector what the sample's model reads of the client
     */
    public List<Neighbour> of(ScoredSample sample, long number, FeatureVector vector) {
        double[] point = explained(sample, List.of(vector)).contributions();
        List<Client> near = sample.contributions().candidates(point, number, NEAREST).stream()
                .flatMap(row -> clients.find(sample.contributions().number(row)).stream())
                .filter(client -> !client.isApplicant())
                .toList();
        return neighbours(sample, vector, near);
    }

    private List<Neighbour> neighbours(ScoredSample sample, FeatureVector vector, List<Client> near) {
        List<FeatureVector> vectors = new ArrayList<>(List.of(vector));
        near.forEach(client -> vectors.add(sample.vectorizer().vector(client.form(), histories.of(client.id()))));
        Explained explained = explained(sample, vectors);
        return IntStream.range(0, near.size())
                .mapToObj(i -> explained.neighbour(
                        i + 1, near.get(i), sample.contributions().usual()))
                .sorted(NEAREST_FIRST)
                .limit(NEAREST)
                .toList();
    }

    private static Explained explained(ScoredSample sample, List<FeatureVector> vectors) {
        Batch batch = Batch.of(sample.vectorizer().order(), vectors);
        Scores scores = sample.scorer().score(batch);
        return new Explained(batch, scores, sample.explainer().explain(batch, scores));
    }

    /** The client, in row 0, and whoever may be near, explained together: equal files have equal contributions. */
    private record Explained(Batch batch, Scores scores, Explanations why) {

        /** The client's own. */
        double[] contributions() {
            return features()
                    .mapToDouble(feature -> why.contribution(0, feature))
                    .toArray();
        }

        private IntStream features() {
            return IntStream.range(0, batch.order().size());
        }

        Neighbour neighbour(int row, Client client, double usual) {
            double distance = Math.sqrt(features()
                    .mapToDouble(feature -> apart(row, feature) * apart(row, feature))
                    .sum());
            Outcome outcome = client.outcome().orElseThrow();
            return new Neighbour(
                    client.id(), outcome, scores.score(row), distance, index(distance, usual), differences(row));
        }

        private double apart(int row, int feature) {
            return why.contribution(row, feature) - why.contribution(0, feature);
        }

        private static double index(double distance, double usual) {
            return distance == 0 ? 1 : Math.max(0, 1 - distance / usual);
        }

        private List<Neighbour.Difference> differences(int row) {
            return features()
                    .boxed()
                    .filter(feature -> apart(row, feature) != 0)
                    .sorted(Comparator.comparingDouble(feature -> -Math.abs(apart(row, feature))))
                    .limit(DIFFERENCES)
                    .map(feature -> new Neighbour.Difference(
                            batch.order().ids().get(feature), batch.value(0, feature), batch.value(row, feature)))
                    .toList();
        }
    }
}
