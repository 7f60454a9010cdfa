package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.client.Progress;
import io.octroi.decision.BulkScoring;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.SmallPackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A batch row by row, beside the same client alone and the same file on the command line. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchTest {

    private static final String HEADER = "SK_ID_CURR,NAME_CONTRACT_TYPE,AMT_CREDIT,EXT_SOURCE_2\n";

    private final Path home;
    private final ModelPackage model;
    private final Scorings scorings;

    BatchTest(@TempDir Path home) {
        this.home = home;
        this.model = SmallPackage.aPackage().publish(home.resolve("model"));
        this.scorings = new Scorings(home);
    }

    @AfterAll
    void close() {
        scorings.close();
    }

    @Test
    void aRowHasTheScoreOfTheCommandBitForBit() throws IOException {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 500; i++) {
            csv.append(100_000 + i).append(random.nextBoolean() ? ",Cash loans," : ",1,");
            csv.append(random.nextInt(5) == 0 ? "1e5" : String.valueOf(random.nextInt(1_000_000) / 7.0));
            csv.append(',')
                    .append(random.nextInt(4) == 0 ? "" : String.valueOf(random.nextDouble()))
                    .append('\n');
        }
        Path features = Files.writeString(home.resolve("features.csv"), csv);
        Path out = home.resolve("scores.csv");
        new BulkScoring(model, true).featureFile(features, out, Progress.SILENT);
        List<String> told = Files.readAllLines(out);
        List<String> answered = lines(csv.toString(), BatchFormat.CSV, BatchFormat.CSV, ExplainParameter.Extent.ALL);
        assertEquals(told.size(), answered.size());
        for (int i = 0; i < told.size(); i++) {
            assertTrue(answered.get(i).startsWith(told.get(i) + ","), answered.get(i));
        }
    }

    @Test
    void aBadRowAnswersForItselfInEveryFormat() throws IOException {
        String csv = HEADER + "1,0,300000,0.7\n2,0,much,1e400\n,0,300000,0.7\n4,0,300000\n5,0,300000,0.7\n";
        List<JsonNode> rows = json(csv, BatchFormat.CSV);
        assertEquals(5, rows.size());
        assertScored(rows.get(0), 1);
        assertRefused(rows.get(1), "/AMT_CREDIT", 3);
        assertEquals(2, rows.get(1).get("clientId").asLong());
        assertEquals(
                "/EXT_SOURCE_2", rows.get(1).at("/problem/errors/1/pointer").asText());
        assertRefused(rows.get(2), "/SK_ID_CURR", 4);
        assertRefused(rows.get(3), "", 5);
        assertScored(rows.get(4), 5);
        String good = "{\"clientId\":1,\"features\":{\"AMT_CREDIT\":300000}}";
        String bad = "{\"clientId\":2,\"features\":{\"AMT_CREDIT\":NaN,\"MOOD\":{\"a\":[1]}}}";
        for (BatchFormat format : new BatchFormat[] {BatchFormat.JSON, BatchFormat.LINES}) {
            boolean array = format == BatchFormat.JSON;
            List<JsonNode> told = json(
                    array ? "[" + good + "," + bad + ",7," + good + "]" : good + "\n" + bad + "\r\n\n7\n" + good,
                    format);
            assertEquals(4, told.size());
            assertScored(told.get(0), 1);
            assertRefused(told.get(1), "/features/AMT_CREDIT", array ? 0 : 2);
            assertEquals(2, told.get(1).get("clientId").asLong());
            assertEquals(
                    "/features/MOOD",
                    told.get(1).at("/problem/errors/1/pointer").asText());
            assertRefused(told.get(2), "", array ? 0 : 4);
            assertScored(told.get(3), 1);
            assertEquals(told.get(0).get("rawScore"), told.get(3).get("rawScore"));
        }
    }

    @Test
    void aBrokenArrayEndsWithItsFault() throws IOException {
        String good = "{\"features\":{\"AMT_CREDIT\":300000}}";
        for (String end : List.of(",{\"features\":nope}," + good + "]", ",", "]7", "," + good.substring(0, 9))) {
            List<JsonNode> rows = json("[" + good + end, BatchFormat.JSON);
            assertEquals(2, rows.size(), end);
            assertTrue(rows.get(0).has("rawScore"), end);
            assertTrue(rows.get(1).has("problem"), end);
        }
    }

    @Test
    void allOrNothingTellsTheFirstSixteenFaults() throws IOException {
        String csv = HEADER + "1,0,300000,0.7\n" + "2,0,much,0.7\n".repeat(40);
        try (Batch batch = batch(csv, BatchFormat.CSV, BatchFormat.CSV, ExplainParameter.Extent.NONE)) {
            UnreadableBody e = assertThrows(UnreadableBody.class, batch::refuseAnyFault);
            assertEquals(16, e.faults().size());
            assertEquals("/1/AMT_CREDIT", e.pointer());
        }
    }

    @Test
    void aHeaderWithAnUnknownColumnIsRefused() throws IOException {
        try (Batch batch = batch(
                "SK_ID_CURR,=MOOD,AMT_CREDIT,EXT_SOURCES_MEAN\n",
                BatchFormat.CSV,
                BatchFormat.CSV,
                ExplainParameter.Extent.NONE)) {
            assertEquals(
                    "/=MOOD",
                    assertThrows(UnreadableBody.class, batch::refuseUnlessBatch).pointer());
        }
    }

    @Test
    void noCellOfAnAnswerIsAFormula() throws IOException {
        String bad = "{\"features\":{\"=cmd()\\n\\\",+1\":1}}";
        List<String> lines = lines(bad, BatchFormat.LINES, BatchFormat.CSV, ExplainParameter.Extent.TOP);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).contains(",\"/features/=cmd()?\"\",+1 is no feature"), lines.get(1));
    }

    private static void assertScored(JsonNode row, long client) {
        assertEquals(client, row.get("clientId").asLong());
        assertTrue(row.has("rawScore") && row.has("warnings") && !row.has("problem"), row.toString());
    }

    private static void assertRefused(JsonNode row, String pointer, long line) {
        assertEquals(pointer, row.at("/problem/errors/0/pointer").asText());
        assertEquals(422, row.at("/problem/status").asInt());
        assertEquals(line, row.path("line").asLong());
    }

    private List<JsonNode> json(String text, BatchFormat format) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : lines(text, format, BatchFormat.LINES, ExplainParameter.Extent.TOP)) {
            rows.add(mapper.readTree(line));
        }
        JsonNode array =
                mapper.readTree(String.join("", lines(text, format, BatchFormat.JSON, ExplainParameter.Extent.TOP)));
        assertEquals(
                rows,
                Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                        .map(array::get)
                        .toList());
        return rows;
    }

    private List<String> lines(String text, BatchFormat format, BatchFormat answer, ExplainParameter.Extent extent)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batch(text, format, answer, extent).write(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Batch batch(String text, BatchFormat format, BatchFormat answer, ExplainParameter.Extent extent)
            throws IOException {
        Spool spool =
                Spool.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), home.resolve("batches"));
        return new Batch(
                spool, () -> {}, scorings.by(model, extent), format, answer, new Json().getContext(Batch.class));
    }
}
