package io.octroi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words on paper, and those that paper and pages share. */
class ReportWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"io.octroi.report.words", "io.octroi.decision.words", "io.octroi.features.values"})
    void bothLanguagesHaveTheSameTextsInGoodOrder(String bundle) {
        ResourceBundle french = ResourceBundle.getBundle(bundle, Locale.FRENCH);
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ENGLISH);
        assertEquals(
                new TreeSet<>(Collections.list(english.getKeys())), new TreeSet<>(Collections.list(french.getKeys())));
        for (String key : Collections.list(french.getKeys())) {
            String text = french.getString(key);
            assertFalse(text.isBlank() || english.getString(key).isBlank(), key);
            assertFalse(text.contains("'") || english.getString(key).contains("'"), key);
            assertFalse(text.matches("(?s).*(\\S [;:?!»%]|« ).*"), key + ": " + text);
        }
    }
}
