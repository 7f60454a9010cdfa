package io.octroi.training;

import io.octroi.client.DataFolder;
import io.octroi.client.IncomingClient;
import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.HistoryVector;
import io.octroi.features.HistoryVectors;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.ReliabilityBin;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import io.octroi.scoring.Sha256;
import io.octroi.scoring.UnusableModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Two models, A and B, on the same clients: whom they would tell something else, and, where the outcomes are known, which
 * of them would have cost less. Clients are read one by one; of each with a known outcome four numbers stay in memory.
 */
public final class ModelComparison {

    private final Side a;
    private final Side b;
    private final Catalogue catalogue;
    private final CostMatrix costs;
    private final Map<Recommendation, Map<Recommendation, Long>> counts = new EnumMap<>(Recommendation.class);
    private long clients;
    private final KnownOutcomes known;

    /**
     * Outcomes are judged by B's cost matrix, each model at its own threshold.
     *
     * @throws UnusableModel when one of them reads inputs that the catalogue does not have
     */
    public ModelComparison(ModelPackage a, ModelPackage b, Catalogue catalogue) {
        a.refuseForeignInputs(a.id());
        b.refuseForeignInputs(b.id());
        this.a = new Side(a, catalogue);
        this.b = new Side(b, catalogue);
        this.catalogue = catalogue;
        this.costs = b.manifest().costMatrix();
        this.known = new KnownOutcomes(
                costs, a.manifest().policy().threshold(), b.manifest().policy().threshold());
    }

    /** One client whom the models tell something else. */
    public record Flip(long client, Optional<Outcome> outcome, Score byA, Score byB) {}

    /**
     * What was found.
     *
     * @param clients how many were scored
     * @param flows how many were told what by either, in the order of the recommendations; those told nothing are absent
     * @param outcomes what the known outcomes say; empty when there are none, or all ended alike
     */
    public record Report(long clients, List<Flow> flows, Optional<Outcomes> outcomes) {

        /** How many were told something else by B than by A. */
        public long flipped() {
            return flows.stream()
                    .filter(flow -> flow.byA() != flow.byB())
                    .mapToLong(Flow::clients)
                    .sum();
        }
    }

    /** So many clients were told this by A, and that by B. */
    public record Flow(Recommendation byA, Recommendation byB, long clients) {}

    /**
     * How both would have fared on the clients whose outcome is known.
     *
     * @param difference B's cost per file less A's; negative when B is better
     * @param margin half the width of its 95 % interval, client by client
     * @param reliabilityOfB whether B's probabilities keep their word
     */
    public record Outcomes(
            long clients,
            double aucOfA,
            double aucOfB,
            double costOfA,
            double costOfB,
            double difference,
            double margin,
            List<ReliabilityBin> reliabilityOfB) {

        String words() {
            return String.format(
                    Locale.ROOT,
                    "on %d clients it costs %.4f per file, the champion %.4f (difference %+.4f, 95 %% interval %+.4f to"
                            + " %+.4f)",
                    clients,
                    costOfB,
                    costOfA,
                    difference,
                    difference - margin,
                    difference + margin);
        }
    }

    /**
     * Scores all clients of a folder, reference clients first.
     *
     * @param flips takes each client whom the models tell something else
     * @throws io.octroi.client.UnreadableCsv when a row cannot be read
     */
    public Report run(DataFolder data, Consumer<Flip> flips) {
        try (HistoryVectors histories = HistoryVectors.of(data, catalogue.aggregation())) {
            Consumer<IncomingClient> each = client -> add(client, histories.vector(client.id()), flips);
            data.eachReference(each);
            data.eachApplicant(each);
        }
        return report();
    }

    private Report report() {
        List<Flow> flows = new ArrayList<>();
        counts.forEach((byA, told) -> told.forEach((byB, count) -> flows.add(new Flow(byA, byB, count))));
        return new Report(clients, List.copyOf(flows), known.outcomes());
    }

    private void add(IncomingClient client, HistoryVector history, Consumer<Flip> flips) {
        Score byA = a.score(client, history);
        Score byB = b.score(client, history);
        clients++;
        counts.computeIfAbsent(byA.recommendation(), any -> new EnumMap<>(Recommendation.class))
                .merge(byB.recommendation(), 1L, Long::sum);
        if (byA.recommendation() != byB.recommendation()) {
            flips.accept(new Flip(client.id(), client.outcome(), byA, byB));
        }
        client.outcome().ifPresent(outcome -> known.add(outcome, byA, byB));
    }

    /** One of the models, and how it reads a client. */
    private static final class Side {

        private final Vectorizer vectorizer;
        private final Scorer scorer;

        Side(ModelPackage model, Catalogue catalogue) {
            this.vectorizer = catalogue.vectorizer(model.order());
            this.scorer = new Scorer(model);
        }

        Score score(IncomingClient client, HistoryVector history) {
            return scorer.score(vectorizer.vector(client.form(), history));
        }
    }

    /** Whether the model has read the very file of reference clients: on them it looks better than it is. */
    public static boolean hasLearntFrom(ModelPackage model, DataFolder data) {
        Optional<Path> references = data.referenceFile();
        if (references.isEmpty()) {
            return false;
        }
        try {
            return model.manifest().provenance().inputs().containsValue(Sha256.of(references.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
