package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.Wording;
import io.octroi.features.Feature.LegalStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.standard();

    @Test
    void holdsEveryFieldOfTheForm() {
        for (FormField field : FormLayout.CURRENT.fields()) {
            assertEquals(
                    field.isNumber() ? Feature.Kind.NUMBER : Feature.Kind.CATEGORY,
                    catalogue.feature(field.name()).kind(),
                    field.name());
        }
    }

    @Test
    void namesEveryFeatureInBothLanguages() {
        Set<String> french = new HashSet<>();
        for (Feature feature : catalogue.features()) {
            Wording label = feature.label();
            assertTrue(isReadable(label.french(), feature.id()), feature.id() + " in French: " + label.french());
            assertTrue(isReadable(label.english(), feature.id()), feature.id() + " in English: " + label.english());
            assertNotEquals(label.french(), label.english(), feature.id());
            assertTrue(french.add(label.french()), "two features are called " + label.french());
        }
    }

    @Test
    void namesEveryGroupAndCategoryInBothLanguages() {
        Stream<Wording> groups =
                catalogue.features().stream().map(feature -> feature.group().label());
        Stream<Wording> categories = catalogue.features().stream()
                .flatMap(feature -> feature.categories().stream())
                .map(Feature.Category::label);
        Stream.concat(groups, categories).forEach(label -> {
            assertFalse(label.french().isBlank(), label.english());
            assertFalse(label.english().isBlank(), label.french());
        });
    }

    @Test
    void givesEveryNameToOneFeatureOnly() {
        Set<String> names = new HashSet<>();
        for (Feature feature : catalogue.features()) {
            assertTrue(names.add(feature.id()), feature.id());
            feature.alias().ifPresent(alias -> assertTrue(names.add(alias), alias));
        }
    }

    @Test
    void keepsTheSeedsNameOfAFeatureThatIsCalledOtherwise() {
        assertEquals(
                Optional.of("APP_EXT_SOURCE_2*EXT_SOURCE_3*DAYS_BIRTH"),
                catalogue.feature("EXT_SOURCE_1_X_EXT_SOURCE_2_X_DAYS_BIRTH").alias());
        assertEquals(Optional.empty(), catalogue.feature("AMT_CREDIT").alias());
    }

    @Test
    void forbidsWhatComesFromAProtectedAttribute() {
        assertStatus(LegalStatus.FORBIDDEN, "CODE_GENDER", "NAME_FAMILY_STATUS");
        assertStatus(LegalStatus.FORBIDDEN, "CODE_GENDER_F", "NAME_FAMILY_STATUS_Married");
    }

    @Test
    void flagsAgeAndWhatIsComputedFromIt() {
        assertStatus(LegalStatus.FLAGGED, "DAYS_BIRTH", "INCOME_TO_BIRTH_RATIO", "APP_SCORE2_TO_BIRTH_RATIO");
        assertStatus(LegalStatus.FLAGGED, "EXT_SOURCE_1_X_EXT_SOURCE_2_X_DAYS_BIRTH", "DAYS_EMPLOYED_PERC");
        assertStatus(LegalStatus.ALLOWED, "DAYS_EMPLOYED", "PAYMENT_RATE", "EXT_SOURCES_MEAN");
    }

    @Test
    void offersTrainingNothingForbiddenRepeatedOrConstant() {
        List<String> offered = catalogue.trainable().stream().map(Feature::id).toList();
        assertTrue(offered.containsAll(List.of("AMT_CREDIT", "DAYS_BIRTH", "EXT_SOURCE_2", "PAYMENT_RATE")));
        for (String id : List.of(
                "CODE_GENDER",
                "CODE_GENDER_F",
                "NAME_INCOME_TYPE_Working",
                "APARTMENTS_MODE",
                "FLAG_MOBIL",
                "CNT_FAM_MEMBERS",
                "INCOME_PER_PERSON")) {
            assertFalse(offered.contains(id), id);
        }
    }

    @Test
    void tellsWhyItKeepsAFeatureFromTraining() {
        assertOffer(Offer.PROTECTED, "CODE_GENDER", "CODE_GENDER_F", "NAME_FAMILY_STATUS_Married");
        assertOffer(Offer.SENSITIVE, "CNT_FAM_MEMBERS", "INCOME_PER_PERSON", "DEF_30_CNT_SOCIAL_CIRCLE");
        assertOffer(Offer.REPEATS, "APARTMENTS_MODE", "NAME_INCOME_TYPE_Working");
        assertOffer(Offer.CONSTANT, "FLAG_MOBIL");
    }

    @Test
    void readsOneValueAsTheVectorizerDoes() {
        List<String> ids = catalogue.features().stream().map(Feature::id).toList();
        ApplicationForm form = ApplicationForm.of(Map.of(
                "AMT_CREDIT", "1000", "AMT_ANNUITY", "50", "DAYS_BIRTH", "-12000", "NAME_CONTRACT_TYPE", "Cash loans"));
        double[] values = catalogue
                .vectorizer(new FeatureOrder(ids))
                .vector(form, HistoryVector.NONE)
                .values();
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], catalogue.value(ids.get(i), form, HistoryVector.NONE), ids.get(i));
        }
        assertEquals(0.05, catalogue.value("PAYMENT_RATE", form, HistoryVector.NONE));
    }

    @Test
    void readsNoValueOfAFeatureItDoesNotKnow() {
        ApplicationForm form = ApplicationForm.of(Map.of());
        assertThrows(UnknownFeature.class, () -> catalogue.value("SHOE_SIZE", form, HistoryVector.NONE));
    }

    @Test
    void callsARegularPaymentNoYearlyOneInFrench() {
        for (Feature feature : catalogue.features()) {
            assertFalse(feature.label().french().matches("(?i).*annuité.*"), feature.id());
        }
    }

    @Test
    void offersEveryCategoryTextOfTheFormOnce() {
        for (Feature feature : catalogue.features()) {
            List<String> texts =
                    feature.categories().stream().map(Feature.Category::text).toList();
            assertEquals(new HashSet<>(texts).size(), texts.size(), feature.id());
            assertFalse(texts.contains("XNA"), feature.id());
        }
        assertEquals(56, catalogue.feature("ORGANIZATION_TYPE").categories().size());
    }

    @Test
    void statesItsVersionAsTwelveStableDigits() {
        assertTrue(catalogue.version().matches("[0-9a-f]{12}"), catalogue.version());
        assertEquals(catalogue.version(), CatalogueReader.standard().version());
    }

    private void assertOffer(Offer expected, String... ids) {
        List<String> found =
                catalogue.features(expected).stream().map(Feature::id).toList();
        assertTrue(found.containsAll(List.of(ids)), found.toString());
    }

    private void assertStatus(LegalStatus expected, String... ids) {
        for (String id : ids) {
            assertEquals(expected, catalogue.feature(id).legalStatus(), id);
        }
    }

    private static boolean isReadable(String label, String id) {
        return label.length() > 2 && !label.contains("_") && !label.equals(id) && !label.matches(".*[{}|].*");
    }
}
