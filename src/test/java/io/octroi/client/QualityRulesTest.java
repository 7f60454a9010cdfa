package io.octroi.client;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityRulesTest {

    /** For each rule: a form it finds fault with, a like one that is sound, and one where what it needs is missing. */
    private static final String CASES =
            """
            date_to_come,                 DAYS_REGISTRATION=1,            DAYS_REGISTRATION=0,            DAYS_REGISTRATION=365243
            implausible_age,              DAYS_BIRTH=-6573,               DAYS_BIRTH=-6574,               DAYS_BIRTH=
            implausible_age,              DAYS_BIRTH=-36526,              DAYS_BIRTH=-36525,              DAYS_BIRTH=
            negative_number,              AMT_REQ_CREDIT_BUREAU_YEAR=-1,  AMT_REQ_CREDIT_BUREAU_YEAR=0,   AMT_REQ_CREDIT_BUREAU_YEAR=
            neither_yes_nor_no,           FLAG_DOCUMENT_3=2,              FLAG_DOCUMENT_3=1,              FLAG_DOCUMENT_3=
            employed_before_birth,        DAYS_EMPLOYED=-10001,           DAYS_EMPLOYED=-1,               DAYS_EMPLOYED=365243
            employed_as_a_child,          DAYS_EMPLOYED=-4888,            DAYS_EMPLOYED=-4887,            DAYS_EMPLOYED=365243
            registered_before_birth,      DAYS_REGISTRATION=-10001,       DAYS_REGISTRATION=-10000,       DAYS_REGISTRATION=
            document_before_birth,        DAYS_ID_PUBLISH=-10001,         DAYS_ID_PUBLISH=-10000,         DAYS_ID_PUBLISH=
            phone_before_birth,           DAYS_LAST_PHONE_CHANGE=-10001,  DAYS_LAST_PHONE_CHANGE=-10000,  DAYS_LAST_PHONE_CHANGE=
            annuity_above_credit,         AMT_ANNUITY=90001,              AMT_ANNUITY=90000,              AMT_ANNUITY=
            annuity_above_income,         AMT_INCOME_TOTAL=4999,          AMT_INCOME_TOTAL=5000,          AMT_INCOME_TOTAL=
            credit_far_below_goods,       AMT_GOODS_PRICE=180001,         AMT_GOODS_PRICE=180000,         AMT_GOODS_PRICE=
            credit_far_above_goods,       AMT_GOODS_PRICE=44999,          AMT_GOODS_PRICE=45000,          AMT_GOODS_PRICE=
            more_children_than_people,    CNT_FAM_MEMBERS=1,              CNT_FAM_MEMBERS=2,              CNT_FAM_MEMBERS=
            more_defaults_than_people_30, DEF_30_CNT_SOCIAL_CIRCLE=3,     DEF_30_CNT_SOCIAL_CIRCLE=2,     DEF_30_CNT_SOCIAL_CIRCLE=
            more_defaults_than_people_60, DEF_60_CNT_SOCIAL_CIRCLE=3,     DEF_60_CNT_SOCIAL_CIRCLE=2,     DEF_60_CNT_SOCIAL_CIRCLE=
            car_of_no_owner,              FLAG_OWN_CAR=N,                 FLAG_OWN_CAR=Y,                 FLAG_OWN_CAR=
            employed_without_work,        NAME_INCOME_TYPE=Unemployed,    NAME_INCOME_TYPE=Pensioner,     NAME_INCOME_TYPE=
            working_without_employment,   DAYS_EMPLOYED=365243,           DAYS_EMPLOYED=-100,             DAYS_EMPLOYED=365243 NAME_INCOME_TYPE=
            key_field_missing,            AMT_CREDIT=,                    AMT_CREDIT=90000,               AMT_CREDIT=0
            seldom_missing,               EXT_SOURCE_2=,                  EXT_SOURCE_2=0.5,               EXT_SOURCE_1=
            new_category,                 OCCUPATION_TYPE=Diver,          OCCUPATION_TYPE=Drivers,        OCCUPATION_TYPE=
            outside_reference,            EXT_SOURCE_3=0.705,             EXT_SOURCE_3=0.703,             EXT_SOURCE_3=
            outside_reference,            EXT_SOURCE_3=0.295,             EXT_SOURCE_3=0.297,             EXT_SOURCE_3=
            """;

    /** Two reference clients: their external scores span a range, all else is the usual form. */
    private static final ReferenceProfile REFERENCE =
            profile(form("EXT_SOURCE_3=0.3"), form("EXT_SOURCE_3=0.7 NAME_INCOME_TYPE=Pensioner"));

    @ParameterizedTest
    @CsvSource(textBlock = CASES)
    void findsFaultWhereThereIsOneAndNowhereElse(String rule, String faulty, String sound, String missing) {
        assertTrue(found(faulty).contains(rule), () -> "finds nothing in " + faulty);
        assertFalse(found(sound).contains(rule), () -> "finds fault with " + sound);
        assertFalse(found(missing).contains(rule), () -> "finds fault with " + missing);
    }

    @Test
    void everyRuleHasACase() {
        assertEquals(
                QualityRules.CURRENT.all().stream().map(QualityRule::id).collect(toSet()),
                CASES.lines().map(line -> line.split(",", 2)[0].strip()).collect(toSet()));
    }

    @Test
    void findsNothingInTheUsualForm() {
        assertEquals(Set.of(), found(""));
    }

    @Test
    void tellsFieldTextAndBounds() {
        Warning warning = only(form("EXT_SOURCE_3=0.71000"), REFERENCE);
        assertEquals("outside_reference", warning.rule().id());
        assertEquals(
                List.of(new Warning.Value(FormLayout.CURRENT.field("EXT_SOURCE_3"), Optional.of("0.71000"))),
                warning.values());
        assertEquals(Optional.of(new Range(0.3, 0.7)), warning.expected());
        assertEquals(
                Optional.empty(),
                only(form("AMT_CREDIT="), REFERENCE).values().get(0).text());
    }

    @Test
    void namesAFieldOnceUnlessAnotherOneIsNew() {
        assertEquals(
                List.of("negative_number"),
                QualityRules.CURRENT.warnings(form("CNT_CHILDREN=-1"), REFERENCE).stream()
                        .map(warning -> warning.rule().id())
                        .toList());
        assertEquals(
                List.of("employed_before_birth", "document_before_birth"),
                QualityRules.CURRENT.warnings(form("DAYS_EMPLOYED=-10001 DAYS_ID_PUBLISH=-10001"), REFERENCE).stream()
                        .map(warning -> warning.rule().id())
                        .toList());
    }

    @Test
    void expectsNothingBeforeTheFirstReferenceClient() {
        ApplicationForm form = form("EXT_SOURCE_2= EXT_SOURCE_3=0.99 OCCUPATION_TYPE=Diver");
        assertEquals(List.of(), QualityRules.CURRENT.warnings(form, ReferenceProfile.NONE));
    }

    @Test
    void expectsNothingOfAFieldTheReferenceClientsLack() {
        ReferenceProfile without = profile(form("EXT_SOURCE_2= EXT_SOURCE_3= OCCUPATION_TYPE=")); // another lender's
        ApplicationForm form = form("EXT_SOURCE_2= EXT_SOURCE_3=0.99 OCCUPATION_TYPE=Diver");
        assertEquals(List.of(), QualityRules.CURRENT.warnings(form, without));
    }

    @ParameterizedTest
    @CsvSource({"limits,AMT_NOWHERE", "limits,OCCUPATION_TYPE", "limits,CODE_GENDER", "new_category,AMT_CREDIT"})
    void refusesARuleOnAFieldItCannotRead(String kind, String field) {
        List<Map<String, String>> lines = List.of(Map.of("rule", "wrong", "kind", kind, "fields", field));
        assertThrows(IllegalArgumentException.class, () -> QualityRules.read(lines));
    }

    /** Of the three figures of a building's parts, mode and median repeat the average. */
    @Test
    void comparesEveryOtherFieldWithTheReferenceClients() {
        Set<FormField> compared = QualityRules.CURRENT.all().stream()
                .filter(rule -> rule.kind() == QualityRule.Kind.OUTSIDE
                        || rule.kind() == QualityRule.Kind.NEW_CATEGORY
                        || rule.id().equals("neither_yes_nor_no"))
                .flatMap(rule -> rule.fields().stream())
                .collect(toSet());
        assertEquals(
                FormLayout.CURRENT.fields().stream()
                        .filter(field -> !field.isProtected())
                        .filter(field -> !field.name().endsWith("_MEDI"))
                        .filter(field -> !field.name().endsWith("_MODE")
                                || !field.isNumber()
                                || field.name().equals("TOTALAREA_MODE"))
                        .collect(toSet()),
                compared);
    }

    @Test
    void saysWhatIsWrongInBothLanguages() {
        for (QualityRule rule : QualityRules.CURRENT.all()) {
            assertFalse(
                    rule.sentence().french().isBlank()
                            || rule.sentence().english().isBlank(),
                    rule.id());
        }
    }

    @Test
    void theDocumentListsTheRules() throws IOException {
        String table = QualityRules.CURRENT.all().stream()
                .map(QualityRulesTest::documented)
                .collect(joining("\n"));
        assertTrue(Files.readString(Path.of("docs/quality.md")).contains(table), table);
    }

    private static String documented(QualityRule rule) {
        String fields = rule.fields().size() > 10
                ? rule.fields().size() + " fields"
                : rule.fields().stream().map(field -> "`" + field.name() + "`").collect(joining(", "));
        return "| `" + rule.id() + "` | " + rule.sentence().english() + " | " + fields + " |";
    }

    /** An application nobody would wonder about, with those fields changed: {@code NAME=value NAME=value}. */
    private static ApplicationForm form(String changes) {
        Map<String, String> fields = new HashMap<>(Map.ofEntries(
                Map.entry("NAME_CONTRACT_TYPE", "Cash loans"),
                Map.entry("NAME_INCOME_TYPE", "Working"),
                Map.entry("NAME_EDUCATION_TYPE", "Higher education"),
                Map.entry("NAME_HOUSING_TYPE", "Rented apartment"),
                Map.entry("ORGANIZATION_TYPE", "School"),
                Map.entry("OCCUPATION_TYPE", "Drivers"),
                Map.entry("FLAG_OWN_CAR", "Y"),
                Map.entry("OWN_CAR_AGE", "7"),
                Map.entry("AMT_INCOME_TOTAL", "120000"),
                Map.entry("AMT_CREDIT", "90000"),
                Map.entry("AMT_ANNUITY", "5000"),
                Map.entry("AMT_GOODS_PRICE", "80000"),
                Map.entry("DAYS_BIRTH", "-10000"),
                Map.entry("DAYS_EMPLOYED", "-1000"),
                Map.entry("DAYS_REGISTRATION", "-3000"),
                Map.entry("DAYS_ID_PUBLISH", "-2000"),
                Map.entry("CNT_CHILDREN", "1"),
                Map.entry("CNT_FAM_MEMBERS", "3"),
                Map.entry("REGION_RATING_CLIENT", "2"),
                Map.entry("EXT_SOURCE_2", "0.5"),
                Map.entry("OBS_30_CNT_SOCIAL_CIRCLE", "2"),
                Map.entry("OBS_60_CNT_SOCIAL_CIRCLE", "2")));
        Arrays.stream(changes.split(" ", -1))
                .filter(change -> !change.isEmpty())
                .map(change -> change.split("=", 2))
                .forEach(change -> fields.put(change[0], change[1]));
        return ApplicationForm.of(fields);
    }

    private static Set<String> found(String changes) {
        return QualityRules.CURRENT.warnings(form(changes), REFERENCE).stream()
                .map(warning -> warning.rule().id())
                .collect(toSet());
    }

    private static Warning only(ApplicationForm form, ReferenceProfile reference) {
        List<Warning> warnings = QualityRules.CURRENT.warnings(form, reference);
        assertEquals(1, warnings.size());
        return warnings.get(0);
    }

    private static ReferenceProfile profile(ApplicationForm... forms) {
        FormTally tally = new FormTally();
        Stream.of(forms).forEach(tally::add);
        return tally.profile(Map.of());
    }
}
