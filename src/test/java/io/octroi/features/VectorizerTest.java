package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.octroi.client.ApplicationForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VectorizerTest {

    private static final double MISSING = Double.NaN;

    @Test
    void honoursTheOrderItWasGiven() {
        ApplicationForm form = ApplicationForm.of(Map.of("AMT_CREDIT", "1000", "AMT_ANNUITY", "50"));
        assertArrayEquals(new double[] {0.05, 1000, 50}, values(form, "PAYMENT_RATE", "AMT_CREDIT", "AMT_ANNUITY"));
        assertArrayEquals(new double[] {50, 0.05, 1000}, values(form, "AMT_ANNUITY", "PAYMENT_RATE", "AMT_CREDIT"));
    }

    @Test
    void listsAllFeaturesItDoesNotKnow() {
        FeatureOrder order = new FeatureOrder(List.of("AMT_CREDIT", "SHOE_SIZE", "HAIR_COLOUR"));
        UnknownFeature refusal =
                assertThrows(UnknownFeature.class, () -> Catalogue.standard().vectorizer(order));
        assertEquals(List.of("SHOE_SIZE", "HAIR_COLOUR"), refusal.ids());
        assertEquals("the feature catalogue has no SHOE_SIZE, HAIR_COLOUR", refusal.getMessage());
    }

    @Test
    void readsTheImpossibleDayAsMissing() {
        ApplicationForm form =
                ApplicationForm.of(Map.of("DAYS_EMPLOYED", "365243", "DAYS_BIRTH", "-20000", "AMT_CREDIT", "365243"));
        assertArrayEquals(
                new double[] {MISSING, MISSING, 365243},
                values(form, "DAYS_EMPLOYED", "DAYS_EMPLOYED_PERC", "AMT_CREDIT"));
    }

    @Test
    void readsAPhoneChangedNoDaysAgoAsMissing() {
        ApplicationForm form = ApplicationForm.of(Map.of("DAYS_LAST_PHONE_CHANGE", "0", "EXT_SOURCE_2", "0.5"));
        assertArrayEquals(
                new double[] {MISSING, MISSING},
                values(form, "DAYS_LAST_PHONE_CHANGE", "APP_SCORE2_TO_PHONE_CHANGE_RATIO"));
    }

    @Test
    void neverDividesByZero() {
        ApplicationForm form = ApplicationForm.of(
                Map.of("OWN_CAR_AGE", "4", "DAYS_EMPLOYED", "0", "AMT_CREDIT", "0", "AMT_ANNUITY", "0"));
        assertArrayEquals(
                new double[] {MISSING, MISSING, MISSING},
                values(form, "CAR_TO_EMPLOYED_RATIO", "PAYMENT_RATE", "INCOME_CREDIT_PERC"));
    }

    @Test
    void readsACategoryAsItsCode() {
        Feature education = Catalogue.standard().feature("NAME_EDUCATION_TYPE");
        ApplicationForm form = ApplicationForm.of(Map.of("NAME_EDUCATION_TYPE", "Higher education"));
        double code = values(form, "NAME_EDUCATION_TYPE")[0];
        assertEquals("Higher education", education.categories().get((int) code).text());
        assertEquals(code, education.code("Higher education").orElseThrow());
    }

    @Test
    void readsAnUnknownCategoryAsMissing() {
        for (String text : List.of("XNA", "Astronauts", "")) {
            ApplicationForm form = ApplicationForm.of(Map.of("ORGANIZATION_TYPE", text));
            assertArrayEquals(new double[] {MISSING}, values(form, "ORGANIZATION_TYPE"), text);
        }
    }

    @Test
    void countsATellingCategoryAsAMoreDiscreetOne() {
        assertSameCode("NAME_INCOME_TYPE", "Working", "Maternity leave");
        assertSameCode("NAME_TYPE_SUITE", "Family", "Spouse, partner");
        assertSameCode("ORGANIZATION_TYPE", "Other", "Religion");
    }

    @Test
    void indicatesWhetherTheFormSaysSo() {
        assertArrayEquals(
                new double[] {1, 0},
                values(
                        ApplicationForm.of(Map.of("NAME_INCOME_TYPE", "State servant")),
                        "NAME_INCOME_TYPE_State_servant",
                        "NAME_INCOME_TYPE_Working"));
        assertArrayEquals(
                new double[] {0}, values(ApplicationForm.of(Map.of()), "OCCUPATION_TYPE_Core_staff"), "nothing said");
    }

    @Test
    void neverReadsAForbiddenFeature() {
        ApplicationForm form = ApplicationForm.of(Map.of("CODE_GENDER", "F", "NAME_FAMILY_STATUS", "Married"));
        assertArrayEquals(
                new double[] {MISSING, MISSING, MISSING},
                values(form, "CODE_GENDER", "CODE_GENDER_F", "NAME_FAMILY_STATUS_Married"));
    }

    @Test
    void looksAtTheKnownExternalScoresAlone() {
        ApplicationForm two = ApplicationForm.of(Map.of("EXT_SOURCE_1", "0.2", "EXT_SOURCE_3", "0.6"));
        assertArrayEquals(
                new double[] {0.2, 0.6, 0.4, 0.4, 0.04, Math.sqrt(0.08), MISSING, MISSING},
                values(
                        two,
                        "EXT_SOURCES_MIN",
                        "EXT_SOURCES_MAX",
                        "EXT_SOURCES_MEAN",
                        "EXT_SOURCES_NANMEDIAN",
                        "EXT_SOURCES_VAR",
                        "APPS_EXT_SOURCE_STD",
                        "EXT_SOURCES_PROD",
                        "EXT_SOURCES_WEIGHTED"),
                1e-15);
        ApplicationForm none = ApplicationForm.of(Map.of());
        assertArrayEquals(new double[] {MISSING, MISSING}, values(none, "EXT_SOURCES_MEAN", "EXT_SOURCES_VAR"));
    }

    @Test
    void weighsTheExternalScores() {
        ApplicationForm form =
                ApplicationForm.of(Map.of("EXT_SOURCE_1", "0.1", "EXT_SOURCE_2", "0.2", "EXT_SOURCE_3", "0.4"));
        assertArrayEquals(
                new double[] {0.2 + 0.2 + 1.2, 0.008, 0.2},
                values(form, "EXT_SOURCES_WEIGHTED", "EXT_SOURCES_PROD", "EXT_SOURCES_NANMEDIAN"),
                1e-15);
    }

    private static void assertSameCode(String field, String... texts) {
        double expected = values(ApplicationForm.of(Map.of(field, texts[0])), field)[0];
        assertEquals(expected, values(ApplicationForm.of(Map.of(field, texts[1])), field)[0], field);
        assertFalse(Double.isNaN(expected), field);
    }

    private static double[] values(ApplicationForm form, String... ids) {
        return Catalogue.standard()
                .vectorizer(new FeatureOrder(List.of(ids)))
                .vector(form, HistoryVector.NONE)
                .values();
    }
}
