package io.octroi.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.RealSample;
import io.octroi.client.Progress;
import io.octroi.scoring.LightGbm;
import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.Manifest.Waiver;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Scorer;
import io.octroi.training.Adoption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two models of the seed project, adopted, answer as they did there. */
class SeedModelsTest {

    private static final Optional<Waiver> WAIVER = Optional.of(new Waiver("", "auditor", "parity with the seed"));

    @TempDir
    Path folder;

    private ModelPackage first() {
        return adopt("model.txt", Optional.of(seed().resolve("preprocessing.json")), Optional.empty());
    }

    private ModelPackage adopt(String model, Optional<Path> preprocessing, Optional<Path> names) {
        return Adoption.standard()
                .adopt(
                        new Adoption.Terms(seed().resolve(model), preprocessing, names, Optional.empty(), 50, WAIVER),
                        folder.resolve("package"));
    }

    private static Path seed() {
        return RealSample.folder("data", "seed");
    }

    @Test
    void theFirstScoresAllItsClientsAsTheSeedDid() throws IOException {
        Path out = folder.resolve("scores.csv");
        BulkScoring.Report report =
                new BulkScoring(first(), false).featureFile(seed().resolve("test_samp.csv"), out, Progress.SILENT);
        assertEquals(new BulkScoring.Report(488, List.of("")), report, "the unnamed index is ignored");
        List<String> expected = Files.readAllLines(seed().resolve("expected_proba.csv")).stream()
                .filter(line -> line.startsWith("test_samp,"))
                .toList();
        List<String> scores = Files.readAllLines(out);
        assertEquals(489, scores.size());
        for (int i = 0; i < expected.size(); i++) {
            String[] wanted = expected.get(i).split(",", -1);
            String[] scored = scores.get(i + 1).split(",", -1);
            assertEquals(wanted[1], scored[0]);
            assertEquals(Double.parseDouble(wanted[2]), Double.parseDouble(scored[1]), 1e-9);
            assertEquals(Double.parseDouble(wanted[3]), 1 - Double.parseDouble(scored[3]), 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"input0.json, 0.0097", "input1.json, 0.4717"})
    void theFirstGivesTheSeedsTestClientsTheirProbability(String file, double probability) throws IOException {
        ModelPackage model = first();
        ObjectMapper json = new ObjectMapper();
        JsonNode scaled =
                json.readTree(json.readTree(seed().resolve(file).toFile()).textValue());
        double[] values = model.manifest().features().stream()
                .mapToDouble(input -> input.names().stream()
                        .map(name -> scaled.path(name.replace('_', '#')))
                        .filter(JsonNode::isNumber)
                        .findFirst()
                        .orElseThrow()
                        .doubleValue())
                .toArray();
        double solvency = model.solvencyScore(model.forest().rawScore(values));
        assertEquals(probability, 1 - solvency / 100, 0.00005);
    }

    @Test
    void theSecondScoresAsLightGbmDoes() throws Exception {
        List<String> order = new ArrayList<>();
        new ObjectMapper()
                .readTree(seed().resolve("preprocessing.json").toFile())
                .get("feature_order")
                .forEach(name -> order.add(name.textValue()));
        Path names = Files.write(folder.resolve("names.txt"), order);
        ModelPackage model = adopt("model_met1.txt", Optional.empty(), Optional.of(names));
        Scorer scorer = new Scorer(model);
        int clients = 0;
        try (LightGbm oracle = LightGbm.load(Files.readString(seed().resolve("model_met1.txt")), order.size());
                FeatureFile file = FeatureFile.open(seed().resolve("test_samp.csv"), model)) {
            for (Optional<FeatureFile.Line> line = file.next(Progress.SILENT);
                    line.isPresent();
                    line = file.next(Progress.SILENT)) {
                assertEquals(
                        oracle.rawScores(line.get().vector().values())[0],
                        scorer.score(line.get().vector()).rawScore());
                clients++;
            }
        }
        assertEquals(488, clients);
    }

    @Test
    void readForbiddenInputsByWaiverOnly() {
        ModelPackage model = first();
        assertEquals(
                List.of("CODE_GENDER_F", "NAME_FAMILY_STATUS_Married"),
                model.manifest().waivers().stream().map(Waiver::feature).toList());
        assertTrue(model.order()
                .ids()
                .containsAll(
                        model.manifest().waivers().stream().map(Waiver::feature).toList()));
        assertEquals(
                347,
                model.manifest().features().stream()
                        .map(Input::modelName)
                        .filter(name -> name.startsWith("Column_"))
                        .count());
    }
}
