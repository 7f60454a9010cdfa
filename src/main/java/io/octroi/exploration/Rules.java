package io.octroi.exploration;

import io.octroi.client.QualityRule;
import io.octroi.client.QualityTally;
import io.octroi.client.Wording;
import io.octroi.exploration.Exploration.CleaningRule;
import io.octroi.exploration.Exploration.TableProfile;
import io.octroi.exploration.Exploration.Treatment;
import io.octroi.features.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every rule that found something: those of cleaning first, then those of data quality, table by table. */
final class Rules {

    private static final String REFERENCE = "application_train";
    private static final String APPLICANTS = "application_test";

    private final List<CleaningRule> found = new ArrayList<>();

    static List<CleaningRule> of(ApplicationLook clients, ApplicantLook applicants, List<TableProfile> tables) {
        Rules rules = new Rules();
        rules.add("no_such_day", REFERENCE, Treatment.READ_AS_MISSING, clients.noSuchDay());
        rules.add("unknown_category", REFERENCE, Treatment.READ_AS_MISSING, clients.unknownCategories());
        rules.add("merged_category", REFERENCE, Treatment.READ_AS_ANOTHER, clients.mergedCategories());
        rules.add("rare_category", REFERENCE, Treatment.POINTED_OUT, clients.rareCategories());
        rules.quality(REFERENCE, clients.quality());
        rules.quality(APPLICANTS, applicants.quality());
        tables.forEach(rules::noSuchDay);
        return rules.found;
    }

    private void noSuchDay(TableProfile table) {
        Map<String, Long> columns = new TreeMap<>();
        table.columns().forEach(column -> columns.put(column.column(), column.noSuchDay()));
        columns.values().removeIf(rows -> rows == 0);
        add("no_such_day", table.table(), Treatment.READ_AS_MISSING, table.rowsWithNoSuchDay(), columns);
    }

    private void add(String rule, String table, Treatment treatment, RowTally tally) {
        add(rule, table, treatment, tally.rows(), tally.fields());
    }

    private void add(String rule, String table, Treatment treatment, long rows, Map<String, Long> fields) {
        if (rows > 0) {
            found.add(new CleaningRule(rule, table, treatment, words("rule." + rule), rows, fields));
        }
    }

    private void quality(String table, QualityTally tally) {
        for (QualityTally.Found of : tally.found()) {
            QualityRule rule = of.rule();
            Treatment treatment = rule.kind() == QualityRule.Kind.LIMITS ? Treatment.SET_ASIDE : Treatment.POINTED_OUT;
            found.add(new CleaningRule(rule.id(), table, treatment, rule.sentence(), of.forms(), of.fields()));
        }
    }

    private static Wording words(String key) {
        return new Wording(
                new Phrases(ExplorationPage.PHRASES, Locale.FRENCH).text(key),
                new Phrases(ExplorationPage.PHRASES, Locale.ENGLISH).text(key));
    }
}
