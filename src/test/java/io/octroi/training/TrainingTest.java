package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.client.DataFolder;
import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.features.HistoryVector;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Forest;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import io.octroi.scoring.UnusableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final Recipe SMALL = new Recipe(40, 0.1, 8, 20, 0, 10, 255, 0.5, 0.5, 0.7);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    /** What most tests look at: learnt once, from 900 clients by seed 1. */
    private static Path data;

    private static Path learnt;
    private static TrainingReport report;
    private static final RecordedRuns RUNS = new RecordedRuns();
    private static final List<String> TASKS = new ArrayList<>();
    private static long done;
    private static long total;

    private final Path parent;

    @BeforeAll
    static void learnOnce(@TempDir Path folder) {
        data = InventedFolder.of(900, folder.resolve("data"));
        learnt = folder.resolve("model");
        Progress progress = (task, behind, all) -> {
            TASKS.add(task);
            if (task.equals("models")) {
                done = behind;
                total = all;
            }
        };
        report = training(CostMatrix.STANDARD, progress, RUNS, 1).train(data, learnt);
    }

    TrainingTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void learnsWhoDefaults() {
        assertEquals(900, report.clients());
        assertTrue(report.auc() > 0.65, () -> "AUC " + report.auc());
        // To refuse everyone costs 1; who knew each client's chance to default would come to -1.8.
        assertTrue(report.cost() < -0.5, () -> "cost " + report.cost());
        ModelPackage model = ModelPackage.read(learnt);
        assertEquals(report.modelId(), model.id());
        assertEquals(report.threshold().value(), model.manifest().policy().threshold());
        assertEquals(report.auc(), model.manifest().metrics().get("auc"));
        assertEquals(report.cost(), model.manifest().metrics().get("cost"));
        assertEquals("EXT_SOURCE_2", strongest(model));
        assertTrue(model.card().contains("900 reference clients"));
        assertTrue(model.fairnessFlags().isPresent(), "measured with the training");
        assertTrue(model.card().contains("## Fairness"), model.card());
    }

    @Test
    void packsTheModelThatLearntFromAllClients() throws IOException {
        Examples offered = Examples.read(DataFolder.at(data), Catalogue.standard());
        Plan plan = plan(1);
        Examples examples = new Selection(Plan.MOST_BY_OUTCOME, new Shortlist(plan.features(), SMALL, 1), () -> {})
                .of(offered)
                .examples();
        String text = new BoostedTrees(Weighting.CLASS_WEIGHTS, true, SMALL, false, () -> {})
                .trials(1, 1)
                .get(0)
                .learn(examples, 40)
                .text();
        assertEquals(text, Files.readString(learnt.resolve("model.txt")));
        Scorer scorer = new Scorer(ModelPackage.read(learnt));
        Vectorizer vectorizer = Catalogue.standard().vectorizer(scorer.model().order());
        Forest forest = Forest.parse(text);
        int[] client = {0};
        DataFolder.at(data).eachReference(incoming -> {
            Score score = scorer.score(vectorizer.vector(incoming.form(), HistoryVector.NONE));
            assertEquals(forest.rawScore(examples.row(client[0]++)), score.rawScore());
        });
        assertEquals(900, client[0]);
    }

    @Test
    void goesOnWhereItWasKilledAndEndsWithTheSameBytes() throws IOException {
        Path resumed = parent.resolve("resumed");
        Training killed = training(
                CostMatrix.STANDARD,
                (task, behind, all) -> {
                    if (task.equals("models") && behind == 8) {
                        throw new IllegalStateException("killed");
                    }
                },
                new UntrackedRuns(),
                1);
        assertThrows(IllegalStateException.class, () -> killed.train(data, resumed));
        assertTrue(Files.notExists(resumed), "no half package");

        TrainingReport second = training().train(data, resumed);

        assertTrue(second.resumed() > 3, second.resumed() + " results used again");
        assertSamePackage(resumed);
        try (Stream<Path> left = Files.list(parent)) {
            assertEquals(List.of(resumed), left.toList(), "nothing is left beside the package");
        }
    }

    @Test
    void saysHowFarItIs() {
        assertTrue(TASKS.contains("application_train.csv"), TASKS.toString());
        assertTrue(TASKS.contains("models"), TASKS.toString());
        assertEquals(4 * (3 + 1), total);
        assertEquals(total, done);
    }

    @Test
    void tellsItsRunAndThatOfEachCandidate() {
        assertTrue(RUNS.heard("begin octroi [program, catalogue, clients, data.application_train.csv"), RUNS::toString);
        assertTrue(RUNS.heard("run parameters {budget=QUICK"));
        assertTrue(RUNS.heard("LightGBM, class weights inner.auc 0 "));
        assertTrue(RUNS.heard("LightGBM, class weights outer.cost 3 "));
        assertTrue(RUNS.heard("run auc 0 " + report.auc()));
        assertTrue(RUNS.heard("run artifact model true"));
        assertTrue(RUNS.heard("Logistic regression finished"));
        assertTrue(RUNS.heard("run finished"));
    }

    @Test
    void tellsAFailedRunAsNotFinished() {
        RecordedRuns runs = new RecordedRuns();
        Path few = InventedFolder.of(200, parent.resolve("data"), (external, chance) -> chance < 0.5);
        assertThrows(Untrainable.class, () -> training(new CostMatrix(1e9, -10, 0, 0, 1), Progress.SILENT, runs, 1)
                .train(few, parent.resolve("model")));
        assertTrue(runs.heard("run closed"));
        assertTrue(runs.told().stream().noneMatch(line -> line.endsWith("finished")));
    }

    @Test
    void packsHowItWent() throws IOException {
        ModelPackage model = ModelPackage.read(learnt);
        JsonNode experiment =
                new ObjectMapper().readTree(model.attachment("experiment.json").orElseThrow());
        assertEquals(
                report.auc(), experiment.at("/candidates/0/figures/auc/value").asDouble());
        assertTrue(experiment.at("/candidates/0/figures/auc/low").asDouble() < report.auc());
        assertEquals("constant", experiment.at("/candidates/1/id").asText());
        assertEquals(0.5, experiment.at("/candidates/1/figures/auc/value").asDouble());
        assertEquals(
                report.threshold().value(),
                experiment.at("/chosen/threshold/value").asDouble());
        assertEquals(5, experiment.at("/selection").size());
        assertTrue(experiment.at("/curves/roc/chosen/x").size() > 100);
        assertEquals(
                model.attachment("experiment.json"),
                Experiment.of(model).map(Experiment::json),
                "what is read is what was told");
        for (String picture : List.of("roc", "precision-recall", "calibration", "cost-by-threshold", "contributions")) {
            assertTrue(model.attachment(picture + ".svg").orElseThrow().startsWith("<svg "), picture);
        }
    }

    @Test
    void refusesClientsWhoAllRepaid() {
        Path few = InventedFolder.of(50, parent.resolve("data"), (external, chance) -> false);
        assertUntrainable("all 50 reference clients", few, CostMatrix.STANDARD);
    }

    @Test
    void refusesAFolderWithoutReferenceClients() throws IOException {
        Path few = InventedFolder.of(0, parent.resolve("data"));
        Files.writeString(few.resolve("application_test.csv"), "SK_ID_CURR\n");
        Files.delete(few.resolve("application_train.csv"));
        assertUntrainable("holds no application_train.csv", few, CostMatrix.STANDARD);
    }

    @Test
    void refusesTooFewClientsToFillItsLeaves() {
        int[] client = {0};
        Path few = InventedFolder.of(120, parent.resolve("data"), (external, chance) -> client[0]++ % 4 == 0);
        assertUntrainable("are too few to learn from: 121 or more", few, CostMatrix.STANDARD);
    }

    @Test
    void refusesTooFewClientsForTheFolds() {
        int[] toDefault = {2};
        Path few = InventedFolder.of(130, parent.resolve("data"), (external, chance) -> toDefault[0]-- > 0);
        assertUntrainable("3 folds need at least one each", few, CostMatrix.STANDARD);
    }

    @Test
    void refusesADegenerateCostMatrix() {
        Path few = InventedFolder.of(50, parent.resolve("data"));
        assertUntrainable("the cost matrix is degenerate", few, new CostMatrix(100, 0, 0, 0, 1));
    }

    @Test
    void refusesAPlaceThatIsTakenBeforeItReadsAnything() throws IOException {
        Path taken = Files.createDirectory(parent.resolve("taken"));
        Files.writeString(taken.resolve("notes.txt"), "mine");
        assertThrows(UnusableModel.class, () -> training().train(parent.resolve("no such folder"), taken));
    }

    private void assertUntrainable(String reason, Path clients, CostMatrix costs) {
        Path out = parent.resolve("model");
        Untrainable refusal =
                assertThrows(Untrainable.class, () -> training(costs, Progress.SILENT, new UntrackedRuns(), 1)
                        .train(clients, out));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(reason), message);
        assertEquals(1, message.lines().count(), message);
        assertTrue(Files.notExists(out), "no package is left");
    }

    private static void assertSamePackage(Path other) throws IOException {
        try (Stream<Path> files = Files.list(learnt)) {
            for (Path file : files.toList()) {
                assertArrayEquals(
                        Files.readAllBytes(file),
                        Files.readAllBytes(other.resolve(file.getFileName())),
                        file.toString());
            }
        }
    }

    private static String strongest(ModelPackage model) {
        return model.importance().keySet().iterator().next();
    }

    private static Training training() {
        return training(CostMatrix.STANDARD, Progress.SILENT, new UntrackedRuns(), 1);
    }

    private static Training training(CostMatrix costs, Progress progress, RunTracking tracking, long seed) {
        return new Training(Catalogue.standard(), plan(seed), costs, NOON, progress, tracking, "test");
    }

    private static Plan plan(long seed) {
        return new Plan(Budget.QUICK, 1, 3, 2, 2000, SMALL, false, seed);
    }
}
