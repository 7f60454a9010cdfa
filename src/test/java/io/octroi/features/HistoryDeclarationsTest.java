package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.features.Feature.Sign;
import io.octroi.features.Feature.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryDeclarationsTest {

    private final HistoryVocabulary vocabulary = new HistoryVocabulary(groups());

    @Test
    void unfoldsEveryValueInEveryScopeByEveryAggregate() {
        assertEquals(
                List.of(
                        "instalments_days_late_mean",
                        "instalments_days_late_max_mean",
                        "instalments_days_late_last_12_months_mean",
                        "instalments_days_late_last_12_months_max_mean",
                        "instalments_late_mean",
                        "instalments_late_max_mean",
                        "instalments_late_last_12_months_mean",
                        "instalments_late_last_12_months_max_mean"),
                read(line("installments_payments", "days_late late", "all last_12_months", "mean max_mean")).stream()
                        .map(feature -> feature.feature().id())
                        .toList());
    }

    @Test
    void unfoldsAColumnOfCategoriesIntoOneFlagEach() {
        List<HistoryFeature> features = read(line("bureau", "CREDIT_ACTIVE", "all", "share"));
        assertEquals(3, features.size());
        assertEquals(
                "bureau_CREDIT_ACTIVE_Sold_share", features.get(2).feature().id());
        assertEquals("is Sold|Bad debt(CREDIT_ACTIVE)", features.get(2).column().recipe());
    }

    @Test
    void composesWhatAnAdvisorReads() {
        Feature feature = read(line("installments_payments", "days_late", "last_12_months", "max"))
                .get(0)
                .feature();
        assertEquals(
                "Retard de paiement des échéances (jours) : maximum, 12 derniers mois",
                feature.label().french());
        assertEquals(
                "Delay in paying instalments (days): highest, last 12 months",
                feature.label().english());
        assertEquals(
                "Maximum de max(DAYS_ENTRY_PAYMENT − DAYS_INSTALMENT, 0), table installments_payments"
                        + " (12 derniers mois).",
                feature.description().french());
    }

    @Test
    void composesTwoSteps() {
        Feature feature = read(line("installments_payments", "AMT_PAYMENT", "all", "sum_max"))
                .get(0)
                .feature();
        assertEquals(
                "Montant payé par échéance : total par prêt, puis maximum",
                feature.label().french());
        assertEquals(
                "Total of AMT_PAYMENT per loan, then highest, table installments_payments.",
                feature.description().english());
    }

    @Test
    void knowsWhatAggregatesCount() {
        assertEquals(Unit.DURATION, feature("days_late", "mean").unit());
        assertEquals(Unit.COUNT, feature("days_late", "count").unit());
        assertEquals(Unit.RATIO, feature("late", "share_mean").unit());
        assertEquals(Unit.COUNT, feature("late", "times_max").unit());
        assertEquals(Unit.COUNT, feature("late", "max_sum").unit());
        assertEquals(Unit.DATE, feature("DAYS_INSTALMENT", "max").unit());
        assertEquals(Unit.DURATION, feature("DAYS_INSTALMENT", "deviation").unit());
    }

    @Test
    void knowsTheExpectedSignWhereTheValueHasOne() {
        assertEquals(Optional.of(Sign.RISES), feature("late", "share").expectedSign());
        assertEquals(Optional.of(Sign.FALLS), feature("paid_ratio", "mean").expectedSign());
        assertEquals(Optional.empty(), feature("paid_ratio", "deviation").expectedSign());
        assertEquals(Optional.empty(), feature("AMT_INSTALMENT", "mean").expectedSign());
    }

    @Test
    void changesTheVersionWithADeclaration() {
        String version = version(line("bureau", "DAYS_CREDIT", "all", "mean max"));
        assertEquals(version, version(line("bureau", "DAYS_CREDIT", "all", "mean max")));
        assertNotEquals(version, version(line("bureau", "DAYS_CREDIT", "all", "max mean")), "order");
        assertNotEquals(version, version(line("bureau", "DAYS_CREDIT", "active", "mean max")), "scope");
        assertNotEquals(version, version(line("bureau", "DAYS_CREDIT_UPDATE", "all", "mean max")), "value");
        assertNotEquals(version, version(line("bureau", "DAYS_CREDIT", "all", "mean min")), "aggregate");
    }

    @Test
    void refusesNamesThatAreNotDeclared() {
        assertEquals("bureau declares no value SHOE_SIZE", refusal(line("bureau", "SHOE_SIZE", "all", "mean")));
        assertEquals("bureau declares no scope asleep", refusal(line("bureau", "DAYS_CREDIT", "asleep", "mean")));
        assertEquals("there is no table shoes", refusal(line("shoes", "DAYS_CREDIT", "all", "mean")));
        assertTrue(refusal(line("bureau", "DAYS_CREDIT", "all", "guess")).contains("GUESS"));
        assertEquals(
                "bureau_DAYS_CREDIT_mean_trend: over loans there is no time",
                refusal(line("bureau", "DAYS_CREDIT", "all", "mean_trend")));
    }

    private Feature feature(String value, String aggregates) {
        return read(line("installments_payments", value, "all", aggregates))
                .get(0)
                .feature();
    }

    private String version(Map<String, String> line) {
        return new Aggregation(read(line), vocabulary::loan).layout().version();
    }

    private String refusal(Map<String, String> line) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> read(line)).getMessage());
    }

    private List<HistoryFeature> read(Map<String, String> line) {
        return new HistoryDeclarations(vocabulary).read(List.of(line));
    }

    private static Map<String, String> line(String table, String values, String scopes, String aggregates) {
        return Map.of("table", table, "values", values, "scopes", scopes, "aggregates", aggregates);
    }

    private static Map<String, Feature.Group> groups() {
        Map<String, Feature.Group> groups = new HashMap<>();
        for (Feature feature : Catalogue.standard().features()) {
            groups.put(feature.group().id(), feature.group());
        }
        return groups;
    }
}
