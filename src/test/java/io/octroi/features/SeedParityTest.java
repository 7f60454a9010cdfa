package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.RealSample;
import io.octroi.client.ApplicationForm;
import io.octroi.client.CreditHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares our vectors with the features the seed project stored for the same real clients. */
class SeedParityTest {

    private static final double TOLERANCE = 2e-3;

    private static final int CLIENTS = 109;

    private static final int COMPARED_FEATURES = 258;

    /** Neither is a feature: the client, and the name of the seed's file a row was found in. */
    private static final Set<String> NO_FEATURES = Set.of("SK_ID_CURR", "seed_file");

    /** The form never holds sex and family status. */
    private static final Set<String> PROTECTED = Set.of("CODE_GENDER_F", "NAME_FAMILY_STATUS_Married");

    /** The raw rows of instalments are not among the data. */
    private static final String WITHOUT_ROWS = "client_installments_.*";

    /** The seed took 365243, "no such day", for a day. */
    private static final String IMPOSSIBLE_DAYS =
            "previous_DAYS_(((FIRST|LAST)_DUE|FIRST_DRAWING|TERMINATION)_[a-z]+|LAST_DUE_1ST_VERSION_(mean|max|sum))";

    /**
     * The seed weighted every loan by its months, which means and sums over loans must not be; three of the 24 are
     * shares and means over months by another name, and stay.
     */
    private static final String WEIGHTED_BY_MONTHS = "client_cash_.*_(mean|sum)";

    private static final Set<String> OVER_MONTHS = Set.of(
            "client_cash_MONTHS_BALANCE_mean_mean",
            "client_cash_NAME_CONTRACT_STATUS_Signed_mean_mean",
            "client_cash_NAME_CONTRACT_STATUS_Active_mean_mean");

    /** "Spouse, partner" and "children" tell the family status: they count as family. */
    private static final Set<String> MERGED = Set.of("previous_NAME_TYPE_SUITE_Family_mean");

    /** The seed wrote this average where fewer than two scores are known; we say missing. */
    private static final String DEVIATION = "APPS_EXT_SOURCE_STD";

    private static final double AVERAGE_DEVIATION = 0.1510070549531821;

    private final Map<String, Map<String, String>> forms = new HashMap<>();

    private final Map<String, CreditHistory> histories = new HashMap<>();

    private List<Map<String, String>> expected = List.of();

    @BeforeEach
    void readTheSeedsClients() throws IOException {
        Path folder = RealSample.folder("data", "seed", "features");
        CsvLines.of(folder.resolve("application.csv")).forEach(line -> forms.put(line.remove("SK_ID_CURR"), line));
        expected = CsvLines.of(folder.resolve("expected_features.csv"));
        histories.putAll(HistoryLines.byClient(folder, client -> true));
    }

    @Test
    void computesEveryFeatureAsTheSeedDid() {
        List<String> columns = expected.get(0).keySet().stream()
                .filter(column -> !isLeftOut(column))
                .toList();
        assertEquals(CLIENTS, expected.size());
        assertEquals(COMPARED_FEATURES, columns.size());
        Catalogue catalogue = Catalogue.standard();
        Vectorizer vectorizer = catalogue.vectorizer(new FeatureOrder(columns.stream()
                .map(SeedParityTest::idOf)
                .map(Optional::orElseThrow)
                .toList()));
        List<String> differences = new ArrayList<>();
        for (Map<String, String> client : expected) {
            CreditHistory history = histories.getOrDefault(client.get("SK_ID_CURR"), CreditHistory.NONE);
            HistoryVector past = catalogue.aggregation().of(history);
            compare(client, columns, vectorizer.vector(form(client), past), differences);
        }
        assertTrue(differences.isEmpty(), differences.size() + " differences: " + differences);
    }

    @Test
    void namesTheInstalmentsAsTheSeedDid() {
        List<String> columns = expected.get(0).keySet().stream()
                .filter(column -> column.matches(WITHOUT_ROWS))
                .toList();
        assertEquals(52, columns.size());
        columns.forEach(column -> assertTrue(idOf(column).isPresent(), column));
    }

    @Test
    void givesNoSeedsNameToWhatIsCalculatedOtherwise() {
        for (String column : expected.get(0).keySet()) {
            if (MERGED.contains(column) || isWeightedByMonths(column)) {
                assertEquals(Optional.empty(), idOf(column), column);
            }
        }
    }

    private static boolean isLeftOut(String column) {
        return NO_FEATURES.contains(column)
                || PROTECTED.contains(column)
                || MERGED.contains(column)
                || column.matches(WITHOUT_ROWS)
                || column.matches(IMPOSSIBLE_DAYS)
                || isWeightedByMonths(column);
    }

    private static boolean isWeightedByMonths(String column) {
        return column.matches(WEIGHTED_BY_MONTHS) && !OVER_MONTHS.contains(column);
    }

    private static void compare(
            Map<String, String> client, List<String> columns, FeatureVector vector, List<String> differences) {
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            double theirs = number(CatalogueFile.cell(client, column));
            if (!isSame(vector.value(i), theirs) && !isFilledIn(column, vector.value(i), theirs)) {
                differences.add(column + ": " + vector.value(i) + " instead of " + theirs);
            }
        }
    }

    /** One of the seed's files holds days of birth without their sign: those clients get theirs likewise. */
    private ApplicationForm form(Map<String, String> client) {
        Map<String, String> texts = new HashMap<>(forms.get(client.get("SK_ID_CURR")));
        if (number(CatalogueFile.cell(client, "DAYS_BIRTH")) > 0) {
            texts.computeIfPresent("DAYS_BIRTH", (field, days) -> days.substring(1));
        }
        return ApplicationForm.of(texts);
    }

    private static Optional<String> idOf(String column) {
        return Catalogue.standard().features().stream()
                .filter(feature -> feature.alias().orElse(feature.id()).equals(column))
                .map(Feature::id)
                .findFirst();
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
}
