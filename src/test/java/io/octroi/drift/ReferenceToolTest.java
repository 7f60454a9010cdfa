package io.octroi.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The reference tool's verdicts, number by number. The samples are invented; the numbers expected of them were produced with
 * Evidently 0.7.21, SciPy 1.17.1, NumPy 2.4.6 and pandas 3.0.3.
 */
class ReferenceToolTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/octroi/drift");
    private static final double TOLERANCE = 1e-9;

    private final JsonNode expected = expected();

    @Test
    void agreesOnEveryColumnOfEveryCase() {
        int compared = 0;
        for (JsonNode single : expected.get("cases")) {
            String name = single.get("name").asText();
            DriftReport report = check(name, new DriftRules(0.5, Map.of(), Map.of(), 2, 1));
            for (JsonNode column : single.get("columns")) {
                String where = name + ", " + column.get("column").asText();
                compare(where, column, report);
                compared++;
            }
            assertEquals(single.get("drifted_count").asInt(), report.drifted(), name);
            assertEquals(single.get("drifted_share").asDouble(), report.driftedShare(), TOLERANCE, name);
            assertEquals(single.get("dataset_drift").asBoolean(), report.datasetDrift(), name);
        }
        assertEquals(112, compared);
    }

    @Test
    void agreesOnEveryChosenMethod() {
        Sample reference = SampleFile.read(FOLDER.resolve("methods_ref.csv"), Progress.SILENT);
        Sample current = SampleFile.read(FOLDER.resolve("methods_cur.csv"), Progress.SILENT);
        int compared = 0;
        int refused = 0;
        for (JsonNode single : expected.get("explicit_methods")) {
            String column = single.get("column").asText();
            Optional<Method> method = Method.find(single.get("method").asText());
            if (method.isEmpty()) {
                continue; // not offered
            }
            ColumnDrift found = new ColumnCheck(
                            column, Optional.empty(), choosing(column, method.get()), 0.01, Optional.empty())
                    .check(reference.column(column), current.column(column));
            if (single.has("error")) {
                assertEquals(Optional.of(Obstacle.SIZES_DIFFER), found.obstacle(), column);
                refused++;
            } else {
                String where = column + " by " + method.get();
                assertEquals(single.get("score").asDouble(), found.score().orElseThrow(), TOLERANCE, where);
                assertEquals(
                        single.get("threshold").asDouble(), found.threshold().orElseThrow(), where);
                assertEquals(single.get("drift").asBoolean(), found.drift(), where);
                compared++;
            }
        }
        assertEquals(76, compared);
        assertEquals(6, refused);
    }

    private static DriftRules choosing(String column, Method method) {
        return new DriftRules(0.5, Map.of(column, method), Map.of(), 2, 1);
    }

    private static void compare(String where, JsonNode column, DriftReport report) {
        ColumnDrift found = report.column(column.get("column").asText()).orElseThrow();
        assertEquals(Optional.of(column.get("method").asText()), found.method(), where);
        assertEquals(Optional.of(column.get("threshold").asDouble()), found.threshold(), where);
        assertEquals(column.get("score").asDouble(), found.score().orElseThrow(), TOLERANCE, where);
        assertEquals(column.get("drift").asBoolean(), found.drift(), where);
        assertTrue(found.noiseFloor().isPresent(), where);
    }

    private static DriftReport check(String name, DriftRules rules) {
        return new DriftCheck(rules, Catalogue.standard(), Optional.empty())
                .run(
                        SampleFile.read(FOLDER.resolve(name + "_ref.csv"), Progress.SILENT),
                        SampleFile.read(FOLDER.resolve(name + "_cur.csv"), Progress.SILENT),
                        Progress.SILENT);
    }

    private static JsonNode expected() {
        try {
            return new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(Objects.toString(e.getMessage()), e);
        }
    }
}
