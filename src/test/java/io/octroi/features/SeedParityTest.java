package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.RealSample;
import io.octroi.client.ApplicationForm;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares our vectors with the features the seed project stored for the same real clients. */
class SeedParityTest {

    private static final double TOLERANCE = 2e-3;

    private static final int CLIENTS = 109;

    private static final int COMPARED_FEATURES = 100;

    /** Columns the seed drew from the credit history, and the name of the file a row was found in. */
    private static final String OTHER_TABLES = "(bureau|client|previous)_.*|SK_ID_CURR|seed_file";

    /** The form never holds sex and family status. */
    private static final Set<String> LEFT_OUT = Set.of("CODE_GENDER_F", "NAME_FAMILY_STATUS_Married");

    /** The seed wrote this average where fewer than two scores are known; we say missing. */
    private static final String DEVIATION = "APPS_EXT_SOURCE_STD";

    private static final double AVERAGE_DEVIATION = 0.1510070549531821;

    private final Map<String, Map<String, String>> forms = new HashMap<>();

    private List<Map<String, String>> expected = List.of();

    @BeforeEach
    void readTheSeedsClients() throws IOException {
        Path folder = RealSample.folder("data", "seed", "features");
        lines(folder.resolve("application.csv")).forEach(line -> forms.put(line.remove("SK_ID_CURR"), line));
        expected = lines(folder.resolve("expected_features.csv"));
    }

    @Test
    void computesEveryApplicationFeatureAsTheSeedDid() {
        List<String> columns = expected.get(0).keySet().stream()
                .filter(column -> !column.matches(OTHER_TABLES) && !LEFT_OUT.contains(column))
                .toList();
        assertEquals(CLIENTS, expected.size());
        assertEquals(COMPARED_FEATURES, columns.size());
        Vectorizer vectorizer = Catalogue.standard()
                .vectorizer(new FeatureOrder(
                        columns.stream().map(SeedParityTest::idOf).toList()));
        List<String> differences = new ArrayList<>();
        for (Map<String, String> client : expected) {
            FeatureVector vector = vectorizer.vector(form(client), HistoryVector.NONE);
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                double theirs = number(CatalogueFile.cell(client, column));
                if (!isSame(vector.value(i), theirs) && !isFilledIn(column, vector.value(i), theirs)) {
                    differences.add(column + ": " + vector.value(i) + " instead of " + theirs);
                }
            }
        }
        assertTrue(differences.isEmpty(), differences.size() + " differences: " + differences);
    }

    /** One of the seed's files holds days of birth without their sign: those clients get theirs likewise. */
    private ApplicationForm form(Map<String, String> client) {
        Map<String, String> texts = new HashMap<>(forms.get(client.get("SK_ID_CURR")));
        if (number(CatalogueFile.cell(client, "DAYS_BIRTH")) > 0) {
            texts.computeIfPresent("DAYS_BIRTH", (field, days) -> days.substring(1));
        }
        return ApplicationForm.of(texts);
    }

    private static String idOf(String column) {
        return Catalogue.standard().features().stream()
                .filter(feature -> feature.alias().orElse(feature.id()).equals(column))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static boolean isFilledIn(String column, double ours, double theirs) {
        return column.equals(DEVIATION) && Double.isNaN(ours) && isSame(theirs, AVERAGE_DEVIATION);
    }

    private static boolean isSame(double ours, double theirs) {
        return Double.isNaN(theirs) ? Double.isNaN(ours) : Math.abs(ours - theirs) <= TOLERANCE * Math.abs(theirs);
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static List<Map<String, String>> lines(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return format.parse(reader).stream().map(CSVRecord::toMap).toList();
        }
    }
}
