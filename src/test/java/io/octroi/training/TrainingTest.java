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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final Recipe QUICK = new Recipe(2000, 3, 40, 0.1, 8, 20, 10, 0.5, 0.5, 0.7);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final Path parent;

    TrainingTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void learnsWhoDefaults() {
        Path data = InventedFolder.of(1500, parent.resolve("data"));
        TrainingReport report = training().train(data, parent.resolve("model"), 1);
        assertEquals(1500, report.clients());
        assertTrue(report.auc() > 0.65, () -> "AUC " + report.auc());
        // To refuse everyone costs 1; who knew each client's chance to default would come to -1.8.
        assertTrue(report.cost() < -0.5, () -> "cost " + report.cost());
        ModelPackage model = ModelPackage.read(parent.resolve("model"));
        assertEquals(report.modelId(), model.id());
        assertEquals(report.threshold(), model.manifest().policy().threshold());
        assertEquals(report.auc(), model.manifest().metrics().get("auc"));
        assertEquals("EXT_SOURCE_2", strongest(model));
        assertTrue(model.card().contains("1500 reference clients"));
    }

    @Test
    void packsTheModelThatLearntFromAllClients() {
        Path data = InventedFolder.of(900, parent.resolve("data"));
        training().train(data, parent.resolve("model"), 1);
        Scorer scorer = new Scorer(ModelPackage.read(parent.resolve("model")));
        Vectorizer vectorizer = Catalogue.standard().vectorizer(scorer.model().order());
        Examples examples = examples(data);
        Forest learnt = Forest.parse(crossValidation(examples).model());
        int[] client = {0};
        DataFolder.at(data).eachReference(incoming -> {
            Score score = scorer.score(vectorizer.vector(incoming.form(), HistoryVector.NONE));
            assertEquals(learnt.rawScore(examples.row(client[0]++)), score.rawScore());
        });
        assertEquals(900, client[0]);
    }

    @Test
    void measuresItsPolicyOnScoresOfModelsThatHadNotSeenTheClient() {
        Path data = InventedFolder.of(900, parent.resolve("data"));
        TrainingReport report = training().train(data, parent.resolve("model"), 1);
        ModelPackage model = ModelPackage.read(parent.resolve("model"));
        Examples examples = examples(data);
        double[] heldOut = Arrays.stream(crossValidation(examples).rawScores())
                .map(model::solvencyScore)
                .toArray();
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
        Path data = InventedFolder.of(900, parent.resolve("data"));
        training().train(data, parent.resolve("one"), 5);
        training().train(data, parent.resolve("two"), 5);
        training().train(data, parent.resolve("other"), 6);
        try (Stream<Path> files = Files.list(parent.resolve("one"))) {
            for (Path file : files.toList()) {
                Path twin = parent.resolve("two").resolve(file.getFileName());
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(twin), file.toString());
            }
        }
        assertNotEquals(trees("one"), trees("other"));
    }

    @Test
    void saysHowFarItIs() {
        List<String> tasks = new ArrayList<>();
        long[] last = new long[2];
        Progress progress = (task, done, total) -> {
            tasks.add(task);
            last[0] = done;
            last[1] = total;
        };
        Path data = InventedFolder.of(900, parent.resolve("data"));
        training(CostMatrix.STANDARD, progress).train(data, parent.resolve("model"), 1);
        assertTrue(tasks.contains("application_train.csv"), tasks.toString());
        assertTrue(tasks.contains("trees"), tasks.toString());
        assertEquals(4 * 40, last[1]);
        assertEquals(last[1], last[0]);
    }

    @Test
    void refusesClientsWhoAllRepaid() {
        Path data = InventedFolder.of(50, parent.resolve("data"), (external, chance) -> false);
        assertUntrainable("all 50 reference clients", data, CostMatrix.STANDARD);
    }

    @Test
    void refusesAFolderWithoutReferenceClients() throws IOException {
        Path data = InventedFolder.of(0, parent.resolve("data"));
        Files.writeString(data.resolve("application_test.csv"), "SK_ID_CURR\n");
        Files.delete(data.resolve("application_train.csv"));
        assertUntrainable("holds no application_train.csv", data, CostMatrix.STANDARD);
    }

    @Test
    void refusesTooFewClientsForTheFolds() {
        int[] toDefault = {2};
        Path data = InventedFolder.of(50, parent.resolve("data"), (external, chance) -> toDefault[0]-- > 0);
        assertUntrainable("3 folds need at least one each", data, CostMatrix.STANDARD);
    }

    @Test
    void refusesADegenerateCostMatrix() {
        Path data = InventedFolder.of(50, parent.resolve("data"));
        assertUntrainable("the cost matrix is degenerate", data, new CostMatrix(100, 0, 0, 0, 1));
    }

    @Test
    void refusesAPlaceThatIsTakenBeforeItReadsAnything() throws IOException {
        Path taken = Files.createDirectory(parent.resolve("taken"));
        Files.writeString(taken.resolve("notes.txt"), "mine");
        assertThrows(UnusableModel.class, () -> training().train(parent.resolve("no such folder"), taken, 1));
    }

    private void assertUntrainable(String reason, Path data, CostMatrix costs) {
        Path out = parent.resolve("model");
        Untrainable refusal = assertThrows(
                Untrainable.class, () -> training(costs, Progress.SILENT).train(data, out, 1));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(reason), message);
        assertEquals(1, message.lines().count(), message);
        assertTrue(Files.notExists(out), "no package is left");
    }

    private static Examples examples(Path data) {
        return Examples.read(DataFolder.at(data), Catalogue.standard());
    }

    private static CrossValidation.Learnt crossValidation(Examples examples) {
        return new CrossValidation(examples, QUICK, 1, Progress.SILENT).run(1);
    }

    /** The model's text without the parameters that follow the trees, the seed among them. */
    private String trees(String folder) throws IOException {
        String text = Files.readString(parent.resolve(folder).resolve("model.txt"));
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
