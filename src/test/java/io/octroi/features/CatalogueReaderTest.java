package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.features.Feature.LegalStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueReaderTest {

    private static final Map<String, String> CREDIT = field("AMT_CREDIT", "allowed");
    private static final Map<String, String> ANNUITY = field("AMT_ANNUITY", "allowed");

    @Test
    void handsTheStrictestStatusOfTheInputsOn() {
        Map<String, String> age = field("DAYS_BIRTH", "flagged");
        Map<String, String> annuity = field("AMT_ANNUITY", "forbidden");
        Map<String, Entry> entries = read(List.of(
                CREDIT,
                age,
                annuity,
                derived("MILD", "ratio", "AMT_CREDIT AMT_CREDIT"),
                derived("AGED", "ratio", "AMT_CREDIT DAYS_BIRTH"),
                derived("WORST", "product", "DAYS_BIRTH AMT_ANNUITY AMT_CREDIT"),
                derived("HEIR", "nonzero", "WORST")));
        assertEquals(LegalStatus.ALLOWED, status(entries, "MILD"));
        assertEquals(LegalStatus.FLAGGED, status(entries, "AGED"));
        assertEquals(LegalStatus.FORBIDDEN, status(entries, "WORST"));
        assertEquals(LegalStatus.FORBIDDEN, status(entries, "HEIR"));
    }

    @Test
    void forbidsAProtectedFieldWhateverItsLineSays() {
        assertEquals(LegalStatus.FORBIDDEN, status(read(List.of(field("CODE_GENDER", "allowed"))), "CODE_GENDER"));
    }

    @Test
    void withholdsFromTrainingWhatASensitiveInputWouldTell() {
        Map<String, Entry> entries = read(List.of(
                CREDIT,
                with(field("CNT_FAM_MEMBERS", "flagged"), "training", "sensitive"),
                derived("CREDIT_PER_PERSON", "ratio", "AMT_CREDIT CNT_FAM_MEMBERS"),
                derived("HEIR", "nonzero", "CREDIT_PER_PERSON"),
                derived("ONE", "ratio", "AMT_CREDIT AMT_CREDIT")));
        assertFalse(isOffered(entries, "CREDIT_PER_PERSON"));
        assertFalse(isOffered(entries, "HEIR"));
        assertTrue(isOffered(entries, "ONE"));
    }

    @Test
    void refusesAnInputThatIsNotDeclaredBefore() {
        assertRefused(
                "AMT_ANNUITY is not declared before its use",
                List.of(CREDIT, derived("X", "ratio", "AMT_ANNUITY AMT_CREDIT")));
    }

    @Test
    void refusesTheSameIdTwice() {
        assertRefused("AMT_CREDIT is declared twice", List.of(CREDIT, CREDIT));
    }

    @Test
    void refusesAFieldTheFormDoesNotHave() {
        assertRefused("the form has no field SHOE_SIZE", List.of(field("SHOE_SIZE", "allowed")));
    }

    @Test
    void refusesAnUnknownOperation() {
        assertRefused("there is no operation guess", List.of(CREDIT, derived("X", "guess", "AMT_CREDIT")));
    }

    @Test
    void refusesAnIndicatorOfNoCategory() {
        Map<String, String> education = field("NAME_EDUCATION_TYPE", "allowed");
        assertRefused(
                "NAME_EDUCATION_TYPE has no category Self-taught",
                List.of(education, derived("X", "is Self-taught", "NAME_EDUCATION_TYPE")));
    }

    @Test
    void changesTheVersionWithAFormulaButNotWithALabel() {
        String version = version(derived("X", "ratio", "AMT_CREDIT AMT_ANNUITY"));
        assertNotEquals(version, version(derived("X", "ratio", "AMT_ANNUITY AMT_CREDIT")));
        assertNotEquals(version, version(derived("X", "difference", "AMT_CREDIT AMT_ANNUITY")));
        assertEquals(version, version(with(derived("X", "ratio", "AMT_CREDIT AMT_ANNUITY"), "french", "Durée")));
    }

    private static String version(Map<String, String> derived) {
        return catalogue(read(List.of(CREDIT, ANNUITY, derived))).version();
    }

    private static Catalogue catalogue(Map<String, Entry> entries) {
        return new Catalogue(entries, new Aggregation(List.of(), table -> {
            throw new IllegalArgumentException(table.title());
        }));
    }

    private static Map<String, Entry> read(List<Map<String, String>> lines) {
        return new CatalogueReader().read(lines);
    }

    private static void assertRefused(String reason, List<Map<String, String>> lines) {
        CatalogueReader reader = new CatalogueReader();
        assertEquals(
                reason,
                assertThrows(IllegalArgumentException.class, () -> reader.read(lines))
                        .getMessage());
    }

    private static LegalStatus status(Map<String, Entry> entries, String id) {
        return catalogue(entries).feature(id).legalStatus();
    }

    private static boolean isOffered(Map<String, Entry> entries, String id) {
        return catalogue(entries).trainable().stream()
                .anyMatch(feature -> feature.id().equals(id));
    }

    private static Map<String, String> field(String id, String legal) {
        return with(derived(id, "", ""), "legal", legal);
    }

    private static Map<String, String> derived(String id, String operation, String inputs) {
        Map<String, String> line = Map.of(
                "id", id,
                "alias", "",
                "unit", "NONE",
                "group", "CREDIT",
                "legal", "",
                "training", "offered",
                "operation", operation,
                "inputs", inputs,
                "french", "Libellé",
                "english", "Label");
        return with(line, "sign", "");
    }

    private static Map<String, String> with(Map<String, String> line, String column, String cell) {
        Map<String, String> changed = new HashMap<>(line);
        changed.put(column, cell);
        return Map.copyOf(changed);
    }
}
