package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.DataFolder;
import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.features.HistoryVector;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.Confusion;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Evaluation;
import io.octroi.scoring.Forest;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Recommendation;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final Recipe QUICK = new Recipe(2000, 3, 40, 0.1, 8, 20, 10, 0.5, 0.5, 0.7);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    /** What most tests look at: learnt once, from 900 clients by seed 1. */
    private static Path data;

    private static Path learnt;
    private static TrainingReport report;
    private static Examples examples;
    private static CrossValidation.Learnt validated;
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
            done = behind;
            total = all;
        };
        report = training(CostMatrix.STANDARD, progress).train(data, learnt, 1);
        examples = Examples.read(DataFolder.at(data), Catalogue.standard());
        validated = new CrossValidation(examples, QUICK, 1, Progress.SILENT).run(1);
    }

    TrainingTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void learnsWhoDefaults() {
        Path many = InventedFolder.of(1500, parent.resolve("data"));
        TrainingReport told = training().train(many, parent.resolve("model"), 1);
        assertEquals(1500, told.clients());
        assertTrue(told.auc() > 0.65, () -> "AUC " + told.auc());
        // To refuse everyone costs 1; who knew each client's chance to default would come to -1.8.
        assertTrue(told.cost() < -0.5, () -> "cost " + told.cost());
        ModelPackage model = ModelPackage.read(parent.resolve("model"));
        assertEquals(told.modelId(), model.id());
        assertEquals(told.threshold(), model.manifest().policy().threshold());
        assertEquals(told.auc(), model.manifest().metrics().get("auc"));
        assertEquals("EXT_SOURCE_2", strongest(model));
        assertTrue(model.card().contains("1500 reference clients"));
    }

    @Test
    void packsTheModelThatLearntFromAllClients() {
        Scorer scorer = new Scorer(ModelPackage.read(learnt));
        Vectorizer vectorizer = Catalogue.standard().vectorizer(scorer.model().order());
        Forest forest = Forest.parse(validated.model());
        int[] client = {0};
        DataFolder.at(data).eachReference(incoming -> {
            Score score = scorer.score(vectorizer.vector(incoming.form(), HistoryVector.NONE));
            assertEquals(forest.rawScore(examples.row(client[0]++)), score.rawScore());
        });
        assertEquals(900, client[0]);
    }

    @Test
    void measuresItsPolicyOnScoresOfModelsThatHadNotSeenTheClient() {
        ModelPackage model = ModelPackage.read(learnt);
        double[] heldOut =
                Arrays.stream(validated.rawScores()).map(model::solvencyScore).toArray();
        Evaluation evaluation = new Evaluation(heldOut, examples.defaulted());
        Confusion counts = evaluation.at(report.threshold());
        Policy policy = model.manifest().policy();
        long referred = Arrays.stream(heldOut)
                .filter(score -> policy.recommend(score) == Recommendation.REFER)
                .count();
        assertEquals(evaluation.auc(), report.auc(), 1e-12);
        assertEquals(CostMatrix.STANDARD.mean(counts), report.cost(), 1e-12);
        assertEquals(counts.grantRate(), model.manifest().metrics().get("grantRate"));
        assertEquals(referred / 900.0, model.manifest().metrics().get("referRate"));
    }

    @Test
    void learnsTheSameFromTheSameClientsAndSeed() throws IOException {
        Path again = parent.resolve("again");
        Path other = parent.resolve("other");
        training().train(data, again, 1);
        training().train(data, other, 6);
        try (Stream<Path> files = Files.list(learnt)) {
            for (Path file : files.toList()) {
                Path twin = again.resolve(file.getFileName());
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(twin), file.toString());
            }
        }
        assertNotEquals(trees(learnt), trees(other));
    }

    @Test
    void saysHowFarItIs() {
        assertTrue(TASKS.contains("application_train.csv"), TASKS.toString());
        assertTrue(TASKS.contains("trees"), TASKS.toString());
        assertEquals(4 * 40, total);
        assertEquals(total, done);
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
        Path few = InventedFolder.of(79, parent.resolve("data"), (external, chance) -> client[0]++ % 4 == 0);
        assertUntrainable("are too few to learn from: 80 or more", few, CostMatrix.STANDARD);
    }

    @Test
    void refusesTooFewClientsForTheFolds() {
        int[] toDefault = {2};
        Path few = InventedFolder.of(100, parent.resolve("data"), (external, chance) -> toDefault[0]-- > 0);
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
        assertThrows(UnusableModel.class, () -> training().train(parent.resolve("no such folder"), taken, 1));
    }

    private void assertUntrainable(String reason, Path clients, CostMatrix costs) {
        Path out = parent.resolve("model");
        Untrainable refusal = assertThrows(
                Untrainable.class, () -> training(costs, Progress.SILENT).train(clients, out, 1));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(reason), message);
        assertEquals(1, message.lines().count(), message);
        assertTrue(Files.notExists(out), "no package is left");
    }

    /** The model's text without the parameters that follow the trees, the seed among them. */
    private static String trees(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("model.txt"));
        return text.substring(0, text.indexOf("end of trees"));
    }

    private static String strongest(ModelPackage model) {
        return model.importance().keySet().iterator().next();
    }

    private static Training training() {
        return training(CostMatrix.STANDARD, Progress.SILENT);
    }

    private static Training training(CostMatrix costs, Progress progress) {
        return new Training(Catalogue.standard(), QUICK, costs, NOON, progress);
    }
}
