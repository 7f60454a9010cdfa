package io.octroi.training;

import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.DataFolder;
import io.octroi.client.IncomingClient;
import io.octroi.features.Catalogue;
import io.octroi.features.HistoryVector;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import io.octroi.scoring.Sha256;
import io.octroi.scoring.UnusableModel;
import io.octroi.synthetic.Packing;
import io.octroi.synthetic.SyntheticPopulation;
import io.octroi.training.ModelComparison.Flip;
import io.octroi.training.ModelComparison.Outcomes;
import io.octroi.training.ModelComparison.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelComparisonTest {

    private static final int REFERENCES = 300;
    private static final int APPLICANTS = 40;

    @TempDir
    Path parent;

    private final List<Flip> flips = new ArrayList<>();

    @BeforeEach
    void invent() throws IOException {
        new SyntheticPopulation(3, Packing.PLAIN).write(REFERENCES, APPLICANTS, data(), done -> {});
    }

    private Path data() {
        return parent.resolve("data");
    }

    private ModelPackage at(double threshold) {
        return aPackage().withPolicy(new Policy(threshold, 0)).publish(parent.resolve("at-" + threshold));
    }

    private Report compare(ModelPackage a, ModelPackage b) {
        return new ModelComparison(a, b, Catalogue.standard()).run(DataFolder.at(data()), flips::add);
    }

    @Test
    void findsThoseBetweenTheThresholds() {
        ModelPackage low = at(35);
        ModelPackage high = at(55);
        Report report = compare(low, high);
        List<Long> between = new ArrayList<>();
        eachScore(low, (client, score) -> {
            if (score.solvencyScore() >= 35 && score.solvencyScore() < 55) {
                between.add(client);
            }
        });
        assertFalse(between.isEmpty(), "the test compares something");
        assertEquals(REFERENCES + APPLICANTS, report.clients());
        assertEquals(between, flips.stream().map(Flip::client).toList());
        assertEquals(between.size(), report.flipped());
        assertTrue(flips.stream()
                .allMatch(flip -> flip.byA().recommendation() == Recommendation.GRANT
                        && flip.byB().recommendation() == Recommendation.REFUSE));
    }

    /** Takes clients and their scores. */
    private interface Taker {
        void take(long client, Score score);
    }

    private void eachScore(ModelPackage model, Taker taker) {
        Scorer scorer = new Scorer(model);
        DataFolder folder = DataFolder.at(data());
        java.util.function.Consumer<IncomingClient> each = client -> taker.take(
                client.id(),
                scorer.score(Catalogue.standard().vectorizer(model.order()).vector(client.form(), HistoryVector.NONE)));
        folder.eachReference(each);
        folder.eachApplicant(each);
    }

    @Test
    void judgesBothByTheSameCostsWhereOutcomesAreKnown() throws IOException {
        Report report = compare(at(35), at(100));
        Outcomes outcomes = report.outcomes().orElseThrow();
        assertEquals(REFERENCES, outcomes.clients());
        assertEquals(1, outcomes.costOfB(), 1e-12, "it refuses everybody");
        assertEquals(outcomes.costOfB() - outcomes.costOfA(), outcomes.difference(), 1e-12);
        assertEquals(outcomes.aucOfA(), outcomes.aucOfB(), "the trees are the same");
        List<String> rows = Files.readAllLines(data().resolve("application_train.csv"));
        double cost = flips.stream()
                        .filter(flip -> flip.outcome().isPresent())
                        .mapToDouble(flip -> flip.outcome().orElseThrow().target() == 1 ? -100 : 10)
                        .sum()
                / (rows.size() - 1);
        assertEquals(cost, outcomes.difference(), 1e-9, "each that B refuses and A grants");
        assertTrue(outcomes.margin() > 0);
    }

    @Test
    void aModelComparedWithItselfFlipsNobody() {
        Report report = compare(at(50), ModelPackage.read(parent.resolve("at-50.0")));
        assertEquals(0, report.flipped());
        assertEquals(0, report.outcomes().orElseThrow().margin());
    }

    @Test
    void refusesInputsThatNoClientHas() {
        ModelPackage foreign = aPackage().adopted().reading("SHOE_SIZE").publish(parent.resolve("foreign"));
        ModelPackage known = at(50);
        assertThrows(UnusableModel.class, () -> new ModelComparison(known, foreign, Catalogue.standard()));
    }

    @Test
    void knowsWhatAModelHasLearntFrom() throws IOException {
        ModelPackage learnt = aPackage()
                .learntFrom(Sha256.of(data().resolve("application_train.csv")))
                .publish(parent.resolve("learnt"));
        assertTrue(ModelComparison.hasLearntFrom(learnt, DataFolder.at(data())));
        assertFalse(ModelComparison.hasLearntFrom(at(50), DataFolder.at(data())));
    }

    @Test
    void theListOfTheFlippedAppearsWholeOrNotAtAll() throws IOException {
        Path file = parent.resolve("flipped.csv");
        Report report = compare(at(35), at(55));
        try (FlippedFile unfinished = new FlippedFile(file)) {
            flips.forEach(unfinished::write);
            assertFalse(Files.exists(file), "it is not whole yet");
        }
        assertFalse(Files.exists(file));
        try (FlippedFile list = new FlippedFile(file)) {
            flips.forEach(list::write);
            list.publish();
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(report.flipped() + 1, lines.size());
        assertTrue(lines.get(1).matches("\\d+,[01]?,[\\d.]+,grant,[\\d.]+,refuse"), lines.get(1));
    }
}
