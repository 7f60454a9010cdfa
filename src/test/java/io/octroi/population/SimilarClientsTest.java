package io.octroi.population;

import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.client.Client;
import io.octroi.client.ClientFiles;
import io.octroi.client.ClientKind;
import io.octroi.client.DataFolder;
import io.octroi.client.Outcome;
import io.octroi.explanation.Contribution;
import io.octroi.explanation.Explainer;
import io.octroi.features.FeatureVector;
import io.octroi.features.StoredHistories;
import io.octroi.platform.Stages;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class SimilarClientsTest {

    private static final ModelPackage MODEL = ModelPackage.readShipped();
    private final Scorer scorer = new Scorer(MODEL);
    private final Explainer explainer = new Explainer(MODEL);

    @TempDir
    Path folder;

    @Test
    void areTheTenNearestByContributionsInDoubles() throws InterruptedException {
        try (Stages stages = new Stages(TestDatabase.under(folder));
                ScoredReferences references = new ScoredReferences(stages.clients(), stages.catalogue())) {
            stages.clientImport().run(DataFolder.at(Path.of("src/main/resources/data")));
            Map<Client, double[]> everybody = new HashMap<>();
            stages.clients()
                    .page(ClientKind.REFERENCE, 0, 10_000)
                    .forEach(client -> everybody.put(client, contributions(vector(stages, client))));
            List<Client> some = stages.clients().page(ClientKind.APPLICANT, 0, 20);
            ScoredSample sample = sample(references);
            assertEquals(3_000, sample.size());
            for (Client client : some) {
                assertNearest(everybody, stages, sample, client);
            }
            assertNearest(
                    everybody, stages, sample, everybody.keySet().iterator().next());
        }
    }

    private void assertNearest(Map<Client, double[]> everybody, Stages stages, ScoredSample sample, Client client) {
        FeatureVector vector = vector(stages, client);
        double[] own = contributions(vector);
        List<Long> expected = everybody.keySet().stream()
                .filter(other -> other.id() != client.id())
                .sorted(Comparator.<Client>comparingDouble(other -> distance(own, contributions(everybody, other)))
                        .thenComparing(Client::id))
                .limit(10)
                .map(Client::id)
                .toList();
        List<Neighbour> found = similar(stages).of(sample, client.id(), vector);
        assertEquals(expected, found.stream().map(Neighbour::number).toList());
        for (Neighbour neighbour : found) {
            Client other = stages.clients().find(neighbour.number()).orElseThrow();
            assertEquals(distance(own, contributions(vector(stages, other))), neighbour.distance(), 1e-9);
            assertEquals(other.outcome(), Optional.of(neighbour.outcome()));
            assertEquals(scorer.score(vector(stages, other)), neighbour.score());
            assertDiffersMost(own, contributions(vector(stages, other)), neighbour.differences());
        }
    }

    private static double[] contributions(Map<Client, double[]> everybody, Client client) {
        return Objects.requireNonNull(everybody.get(client));
    }

    private static void assertDiffersMost(double[] own, double[] other, List<Neighbour.Difference> differences) {
        assertEquals(
                IntStream.range(0, own.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -Math.abs(own[i] - other[i])))
                        .limit(2)
                        .map(MODEL.order().ids()::get)
                        .toList(),
                differences.stream().map(Neighbour.Difference::feature).toList());
    }

    @Test
    void aFileThatIsThereTwiceIsNearestAndTheSmallerNumberComesFirst() throws IOException, InterruptedException {
        try (Stages stages = imported(referenceTable()
                        .with("5,1", Map.of("EXT_SOURCE_2", "0.3"))
                        .with("7,0", Map.of("EXT_SOURCE_2", "0.7"))
                        .with("8,0", Map.of("EXT_SOURCE_2", "0.3"))
                        .with("9,0", Map.of("EXT_SOURCE_2", "0.3")));
                ScoredReferences references = new ScoredReferences(stages.clients(), stages.catalogue())) {
            List<Neighbour> found = neighboursOf(8, stages, references);
            assertEquals(
                    List.of(5L, 9L, 7L), found.stream().map(Neighbour::number).toList());
            assertEquals(Outcome.DEFAULTED, found.get(0).outcome());
            assertEquals(1, found.get(0).index());
            assertEquals(Nearness.VERY_CLOSE, found.get(0).nearness());
            assertEquals(List.of(), found.get(0).differences());
            assertEquals(0.3, found.get(2).differences().get(0).ofClient());
            assertEquals(0.7, found.get(2).differences().get(0).ofNeighbour());
        }
    }

    @Test
    void areWorkedOutAnewOnceSomebodyIsErased() throws IOException, InterruptedException {
        try (Stages stages = imported(referenceTable().with("5,1").with("8,0").with("9,0"));
                ScoredReferences references = new ScoredReferences(stages.clients(), stages.catalogue())) {
            ScoredSample before = sample(references);
            assertSame(before, sample(references));
            FeatureVector vector = vector(stages, stages.clients().get("8"));
            stages.erasures().erase(5, "dpo", "request");
            assertEquals(1, similar(stages).of(before, 8, vector).size(), "who is erased is shown to nobody");
            ScoredSample after = sample(references);
            assertNotSame(before, after);
            assertEquals(2, after.size());
        }
    }

    @Test
    void thereIsNobodyWithoutReferenceClients() throws InterruptedException {
        try (Stages stages = new Stages(TestDatabase.under(folder.resolve("home")));
                ScoredReferences references = new ScoredReferences(stages.clients(), stages.catalogue())) {
            ScoredSample sample = sample(references);
            assertEquals(0, sample.size());
            assertEquals(List.of(), sample.drawn());
        }
    }

    private Stages imported(ClientFiles files) throws IOException {
        Stages stages = new Stages(TestDatabase.under(folder.resolve("home")));
        files.writeTo(folder.resolve("application_train.csv"));
        stages.clientImport().run(DataFolder.at(folder));
        return stages;
    }

    private static List<Neighbour> neighboursOf(long number, Stages stages, ScoredReferences references)
            throws InterruptedException {
        FeatureVector vector = vector(stages, stages.clients().get(number + ""));
        return similar(stages).of(sample(references), number, vector);
    }

    private static SimilarClients similar(Stages stages) {
        return new SimilarClients(stages.clients(), new StoredHistories(stages.clients()));
    }

    private static ScoredSample sample(ScoredReferences references) throws InterruptedException {
        Optional<ScoredSample> sample = references.seenBy(MODEL);
        for (int i = 0; sample.isEmpty() && i < 6_000; i++) {
            Thread.sleep(10);
            sample = references.seenBy(MODEL);
        }
        assertFalse(sample.isEmpty(), "a minute is enough");
        assertTrue(sample.get().modelId().equals(MODEL.id()));
        return sample.get();
    }

    private static FeatureVector vector(Stages stages, Client client) {
        return stages.catalogue()
                .vectorizer(MODEL.order())
                .vector(client.form(), new StoredHistories(stages.clients()).of(client.id()));
    }

    private double[] contributions(FeatureVector vector) {
        double[] contributions = new double[MODEL.order().size()];
        for (Contribution part : explainer.explain(vector, scorer.score(vector)).contributions()) {
            contributions[MODEL.order().position(part.feature()).orElseThrow()] = part.contribution();
        }
        return contributions;
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(IntStream.range(0, one.length)
                .mapToDouble(i -> Math.pow(one[i] - other[i], 2))
                .sum());
    }
}
