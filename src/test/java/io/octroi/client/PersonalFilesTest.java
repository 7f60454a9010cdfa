package io.octroi.client;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.TestDatabase;
import io.octroi.decision.Assessor;
import io.octroi.decision.Champion;
import io.octroi.decision.Rectifications;
import io.octroi.features.HistoryVector;
import io.octroi.features.StoredHistories;
import io.octroi.platform.Stages;
import io.octroi.scoring.Score;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class PersonalFilesTest {

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private final Map<String, String> filledIn = new HashMap<>();
    private Stages stages;

    @BeforeEach
    void open() throws IOException {
        stages = new Stages(TestDatabase.under(home));
        for (FormField field : FormLayout.CURRENT.fields()) {
            filledIn.put(field.name(), field.isNumber() ? field.position() + ".50" : "text " + field.position());
        }
        referenceTable().with("7,1", filledIn).writeTo(folder.resolve("application_train.csv"));
        applicantTable().with("9", Map.of("CODE_GENDER", "")).writeTo(folder.resolve("application_test.csv"));
        HistoryFiles.of(HistoryTable.BUREAU)
                .with("SK_ID_CURR", "7", "SK_ID_BUREAU", "70", "AMT_CREDIT_SUM", "1234.5", "DAYS_CREDIT", "-40")
                .writeTo(folder);
        stages.clientImport().run(DataFolder.at(folder));
    }

    @AfterEach
    void close() {
        stages.close();
    }

    private JsonNode exported(long client) throws IOException {
        Path out = Files.createTempDirectory(folder, "out").resolve("person.json");
        stages.personalFiles("dpo").of(client).writeTo(out);
        return new ObjectMapper().readTree(out.toFile());
    }

    @Test
    void holdsEveryFieldOfTheFormAsImportedAndTheProtectedOnesApart() throws IOException {
        JsonNode all = exported(7);
        assertEquals(7, all.get("clientId").asLong());
        assertEquals("reference", all.get("kind").asText());
        assertEquals("defaulted", all.get("outcome").asText());
        JsonNode form = all.get("applicationForm");
        assertEquals(1, form.get("layoutVersion").asInt());
        Map<String, String> told = new HashMap<>();
        form.get("fields")
                .properties()
                .forEach(field -> told.put(field.getKey(), field.getValue().textValue()));
        told.put("CODE_GENDER", all.get("protectedAttributes").get("sex").textValue());
        told.put(
                "NAME_FAMILY_STATUS",
                all.get("protectedAttributes").get("familyStatus").textValue());
        assertEquals(filledIn, told);
    }

    @Test
    void holdsEveryFeatureOfTheCreditHistory() throws IOException {
        HistoryVector vector = new StoredHistories(stages.clients()).of(7);
        List<String> ids = vector.layout().order().ids();
        JsonNode history = exported(7).get("creditHistory");
        assertEquals(vector.layout().version(), history.get("layoutVersion").asText());
        JsonNode features = history.get("features");
        assertEquals(new TreeSet<>(ids).size(), features.size());
        Set<Double> known = new TreeSet<>();
        for (int i = 0; i < ids.size(); i++) {
            JsonNode value = features.get(ids.get(i));
            assertEquals(vector.value(i), value.isNull() ? Double.NaN : value.doubleValue(), ids.get(i));
            known.add(value.doubleValue());
        }
        assertTrue(known.contains(1234.5), "the credit is there");
    }

    @Test
    void holdsWhatIsStoredOfAnApplicantsScore() throws IOException {
        Champion champion = stages.champion();
        champion.promote(Path.of("src/main/resources/model"), "ada", "first");
        stages.reassessment(champion).look();
        Assessor assessor = champion.assessor();
        Score score = assessor.assess(stages.clients().get("9")).score();
        JsonNode told = exported(9).get("assessment");
        assertEquals(score.solvencyScore(), told.get("solvencyScore").doubleValue());
        assertEquals(
                score.recommendation().name().toLowerCase(Locale.ROOT),
                told.get("recommendation").asText());
        assertEquals(score.modelId(), told.get("modelId").asText());
        assertFalse(Instant.parse(told.get("at").asText()).isAfter(Instant.now()));
        assertFalse(exported(7).has("assessment"), "a reference client has none");
    }

    @Test
    void holdsWhatWasRectifiedWithBothScores() throws IOException {
        Champion champion = stages.champion();
        champion.promote(Path.of("src/main/resources/model"), "ada", "first");
        double before = scoreOf9(champion);
        StoredImport brought = stages.imports().all().get(0);
        String why = "the payslip of March says 12345.67";
        long seen = stages.clients().get("9").importId();
        stages.rectifications(champion)
                .rectify(new Rectifications.Wish(9, seen, "AMT_INCOME_TOTAL", Optional.of("12345.67"), why), "advisor");
        JsonNode all = exported(9);
        assertEquals(
                "12345.67", all.at("/applicationForm/fields/AMT_INCOME_TOTAL").asText());
        assertEquals(brought.id(), all.at("/broughtBy/import").asLong());
        assertEquals(1, all.get("rectifications").size());
        JsonNode told = all.get("rectifications").get(0);
        assertEquals("AMT_INCOME_TOTAL", told.get("field").asText());
        assertEquals("135000.0", told.get("before").asText());
        assertEquals("12345.67", told.get("after").asText());
        assertEquals(why, told.get("why").asText());
        assertEquals("advisor", told.get("by").asText());
        assertEquals(champion.assessor().model().id(), told.get("modelId").asText());
        assertEquals(before, told.at("/assessmentBefore/solvencyScore").doubleValue());
        assertEquals(
                scoreOf9(champion), told.at("/assessmentAfter/solvencyScore").doubleValue());
    }

    private double scoreOf9(Champion champion) {
        return champion.assessor().assess(stages.clients().get("9")).score().solvencyScore();
    }

    @Test
    void leavesOutWhatIsNotKnown() throws IOException {
        JsonNode all = exported(9);
        assertEquals("applicant", all.get("kind").asText());
        assertFalse(all.has("outcome"));
        assertFalse(all.has("creditHistory"));
        assertTrue(all.get("protectedAttributes").get("sex").isNull());
        assertTrue(all.get("applicationForm").get("fields").get("OWN_CAR_AGE").isNull());
        assertTrue(all.get("erasures").isEmpty());
    }

    @Test
    void tellsTheImportAndTheErasures() throws IOException {
        StoredImport first = stages.imports().all().get(0);
        JsonNode origin = exported(7).get("broughtBy");
        assertEquals(first.id(), origin.get("import").asLong());
        assertEquals(first.finishedAt().toString(), origin.get("finishedAt").asText());

        Erasure erasure = stages.erasures().erase(7, "dpo", "request");
        JsonNode erased = exported(7);
        assertEquals(Set.of("clientId", "readAt", "decisions", "erasures"), names(erased));
        stages.clientImport().run(DataFolder.at(folder));
        JsonNode back = exported(7);
        assertEquals("defaulted", back.get("outcome").asText());
        assertEquals(1, back.get("erasures").size());
        assertEquals(erasure.at().toString(), back.at("/erasures/0/at").asText());
        assertEquals("dpo", back.at("/erasures/0/by").asText());
        assertEquals("request", back.at("/erasures/0/why").asText());
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void onlyItsOwnerMayReadTheFileAndNoFileIsOverwritten() throws IOException {
        Path out = folder.resolve("person.json");
        PersonalFile file = stages.personalFiles("dpo").of(7);
        file.writeTo(out);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
        byte[] before = Files.readAllBytes(out);
        assertThrows(
                FileAlreadyExistsException.class,
                () -> stages.personalFiles("dpo").of(9).writeTo(out));
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(out)));
    }

    @Test
    void tellsANumberNobodyHas() {
        UnknownClient unknown = assertThrows(
                UnknownClient.class, () -> stages.personalFiles("dpo").of(1));
        assertEquals("there is no client 1", unknown.getMessage());
    }
}
