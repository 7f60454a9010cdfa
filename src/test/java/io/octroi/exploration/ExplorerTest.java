package io.octroi.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.client.Progress;
import io.octroi.exploration.Exploration.CleaningRule;
import io.octroi.exploration.Exploration.FieldProfile;
import io.octroi.exploration.Exploration.Group;
import io.octroi.exploration.Exploration.Spread;
import io.octroi.exploration.Exploration.Treatment;
import io.octroi.statistics.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 1,000 clients by rule, so that every figure can be worked out by hand; those in brackets, with Python. */
class ExplorerTest {

    private static final String HEAD = "SK_ID_CURR,TARGET,NAME_CONTRACT_TYPE,AMT_INCOME_TOTAL,AMT_CREDIT,AMT_ANNUITY,"
            + "AMT_GOODS_PRICE,DAYS_BIRTH,DAYS_EMPLOYED,NAME_INCOME_TYPE,CODE_GENDER,CNT_CHILDREN\n";

    private static Exploration exploration;
    private static Path data;

    /**
     * Client i, from 0: every tenth defaulted. The credit is 1,000 more than the client before had. Employed for i + 1 days,
     * but those from 800 on never were. The first 600 have cash loans. 30 are on maternity leave, one in 100 is 5 years old.
     */
    @BeforeAll
    static void explore(@TempDir Path folder) throws IOException {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int i = 0; i < 1000; i++) {
            csv.append("%d,%d,%s,100000,%d,5000,%s,%d,%d,%s,%s,%d%n"
                    .formatted(
                            100_000 + i,
                            i % 10 == 0 ? 1 : 0,
                            i < 600 ? "Cash loans" : "Revolving loans",
                            1000 * (i + 1),
                            i < 100 ? "" : 1000 * (i + 1),
                            i % 100 == 7 ? -1826 : -12_000,
                            i < 800 ? -(i + 1) : 365_243,
                            i < 30 ? "Maternity leave" : "Pensioner",
                            i % 2 == 0 ? "F" : "M",
                            i < 40 ? 2 : i % 2));
        }
        Files.writeString(folder.resolve("application_train.csv"), csv);
        Files.writeString(
                folder.resolve("application_test.csv"),
                HEAD.replace("TARGET,", "") + "1,Cash loans,100000,5000,,,-12000,-5,Pensioner,F,0\n");
        Files.writeString(
                folder.resolve("previous_application.csv"),
                """
                SK_ID_PREV,SK_ID_CURR,NAME_CONTRACT_STATUS,DAYS_FIRST_DUE,DAYS_LAST_DUE,AMT_CREDIT
                1,100000,Approved,-100,365243,1000
                2,100000,Refused,365243,365243,
                3,100001,Approved,-5,-2,7
                4,100002,Canceled,,,9
                """);
        data = folder;
        exploration = new Explorer(folder, Progress.SILENT).explore();
    }

    @Test
    void countsClientsAndDefaults() {
        assertEquals(1000, exploration.clients());
        assertEquals(1, exploration.applicants());
        assertEquals(0.1, exploration.defaultRate().value());
        assertEquals(
                List.of(1000L, 1L, 4L),
                exploration.files().stream().map(Exploration.SourceFile::rows).toList());
    }

    @Test
    void neverLooksAtAProtectedField() {
        assertFalse(
                exploration.fields().stream().anyMatch(field -> field.field().equals("CODE_GENDER")));
        assertEquals(118, exploration.fields().size());
    }

    /** A tenth of all is empty, and of those a tenth defaulted, as everywhere. */
    @Test
    void tellsWhoLeavesAFieldEmpty() {
        FieldProfile price = field("AMT_GOODS_PRICE");
        assertEquals(0.1, price.missing().share());
        assertEquals(Optional.of(1.0), price.missing().applicants());
        assertEquals(0.1, price.missing().defaultRate().orElseThrow().value());
        assertEquals(0.1, price.missing().defaultRateOfOthers().orElseThrow().value());
        assertEquals(0, field("AMT_CREDIT").missing().share());
    }

    @Test
    void namesEachRuleWithTheRowsItTouches() {
        assertRule("no_such_day", "application_train", Treatment.READ_AS_MISSING, 200, Map.of("DAYS_EMPLOYED", 200L));
        assertRule(
                "merged_category", "application_train", Treatment.READ_AS_ANOTHER, 30, Map.of("NAME_INCOME_TYPE", 30L));
        assertRule("implausible_age", "application_train", Treatment.SET_ASIDE, 10, Map.of("DAYS_BIRTH", 10L));
        assertRule(
                "no_such_day",
                "previous_application",
                Treatment.READ_AS_MISSING,
                2,
                Map.of("DAYS_FIRST_DUE", 1L, "DAYS_LAST_DUE", 2L));
        assertRule(
                "key_field_missing",
                "application_test",
                Treatment.POINTED_OUT,
                1,
                Map.of("AMT_ANNUITY", 1L, "AMT_GOODS_PRICE", 1L));
        assertFalse(exploration.rules().stream().anyMatch(rule -> rule.id().equals("unknown_category")));
    }

    @Test
    void correlatesWithTheOutcomeBeforeAndAfterCleaning() {
        FieldProfile employed = field("DAYS_EMPLOYED");
        assertEquals(
                8.204704878194687e-06,
                employed.correlation().orElseThrow().before().orElseThrow(),
                1e-12);
        assertEquals(
                0.006495195602756824,
                employed.correlation().orElseThrow().after().orElseThrow(),
                1e-12);
        assertEquals(200, employed.correlation().orElseThrow().cleaned());
        assertEquals(Optional.empty(), field("AMT_INCOME_TOTAL").correlation(), "it never varies");
    }

    @Test
    void setsAsideWhatCannotBeTrueOfAnybody() {
        FieldProfile birth = field("DAYS_BIRTH");
        assertEquals(10, birth.correlation().orElseThrow().cleaned(), "nobody of five years asks for credit");
        assertEquals(List.of(990L), birth.groups().stream().map(Group::clients).toList());
    }

    @Test
    void partsNumbersAtTheTenths() {
        List<Group> tenths = field("AMT_CREDIT").groups();
        assertEquals(10, tenths.size());
        assertEquals(Optional.empty(), tenths.get(0).above());
        // numpy's decile is 100,900, to four digits as it is.
        assertEquals(Optional.of(100_900.0), tenths.get(0).upTo());
        assertTrue(tenths.stream().allMatch(group -> group.clients() == 100));
        assertTrue(tenths.stream().allMatch(group -> group.defaultRate().value() == 0.1));
    }

    @Test
    void partsFewValuesOneByOneAndHidesSmallGroups() {
        FieldProfile children = field("CNT_CHILDREN");
        assertEquals(
                List.of(Optional.of(0.0), Optional.of(1.0)),
                children.groups().stream().map(Group::only).toList());
        assertEquals(
                List.of(480L, 480L),
                children.groups().stream().map(Group::clients).toList());
        assertEquals(40, children.others(), "40 have two children: fewer than 50");
    }

    @Test
    void tellsCategoriesButNoneOfAFew() {
        FieldProfile income = field("NAME_INCOME_TYPE");
        assertEquals(
                List.of(Optional.of("Pensioner")),
                income.groups().stream().map(Group::category).toList());
        assertEquals(30, income.others());
        Group cash = field("NAME_CONTRACT_TYPE").groups().get(0);
        assertEquals(Optional.of("Cash loans"), cash.category());
        assertEquals(0.6, cash.share());
        assertEquals(
                new Estimate(0.1, cash.defaultRate().low(), cash.defaultRate().high()), cash.defaultRate());
    }

    @Test
    void tellsWhereCleanedValuesLie() {
        Spread employed = field("DAYS_EMPLOYED").spread().orElseThrow();
        assertEquals(new Spread(-792, -600.3, -400.5, -200.8, -8.99, 0), employed);
        assertEquals(Optional.empty(), field("EXT_SOURCE_1").spread(), "nobody has one");
    }

    @Test
    void looksAtTheTablesOfCreditHistory() {
        Exploration.TableProfile table = exploration.tables().get(0);
        assertEquals("previous_application", table.table());
        assertEquals(4, table.rows());
        Exploration.ColumnProfile credit = table.columns().stream()
                .filter(column -> column.column().equals("AMT_CREDIT"))
                .findFirst()
                .orElseThrow();
        assertEquals(0.25, credit.missing());
        assertEquals(Optional.empty(), credit.spread(), "three values are three people's");
    }

    @Test
    void writesBothFilesOrNone() throws IOException {
        Path out = data.resolveSibling("report-" + System.nanoTime());
        Path page = new ExplorationFolder(out).write(exploration, Locale.FRENCH);
        assertTrue(Files.readString(page).contains("<html lang=\"fr\">"));
        JsonNode json =
                new ObjectMapper().readTree(out.resolve("exploration.json").toFile());
        assertEquals(1000, json.get("clients").asInt());
        assertFalse(json.at("/fields/0/missing").has("defaultRate"), "nobody left the type of credit empty");
        assertThrows(Unexplorable.class, () -> new ExplorationFolder(out));
        try (Stream<Path> beside = Files.list(data.resolveSibling(""))) {
            assertFalse(beside.anyMatch(path -> path.getFileName().toString().startsWith(".octroi-")));
        }
    }

    @Test
    void showsNobodysRow() {
        String page = new ExplorationPage(exploration, Locale.ENGLISH).html();
        assertFalse(page.contains("Maternity leave"), "30 clients are too few");
        assertFalse(page.contains("100001"), "a client's number");
        assertFalse(page.matches("(?s).*(src=|href=\"[^#]|url\\(|@import).*"), "it loads nothing");
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        assertEquals(keys(Locale.ENGLISH), keys(Locale.FRENCH));
    }

    @Test
    void saysInOneLineThatNobodyIsThere(@TempDir Path empty) throws IOException {
        Files.writeString(empty.resolve("application_train.csv"), HEAD);
        Unexplorable refusal = assertThrows(Unexplorable.class, () -> new Explorer(empty, Progress.SILENT).explore());
        assertTrue(String.valueOf(refusal.getMessage()).endsWith("holds no reference client"));
    }

    private static Set<String> keys(Locale reader) {
        return ResourceBundle.getBundle(ExplorationPage.PHRASES, reader).keySet();
    }

    private static FieldProfile field(String name) {
        return exploration.fields().stream()
                .filter(field -> field.field().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRule(String id, String table, Treatment treatment, long rows, Map<String, Long> fields) {
        CleaningRule rule = exploration.rules().stream()
                .filter(found -> found.id().equals(id) && found.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " of " + table + " is not among " + exploration.rules()));
        assertEquals(treatment, rule.treatment());
        assertEquals(rows, rule.rows());
        assertEquals(fields, rule.fields());
    }
}
