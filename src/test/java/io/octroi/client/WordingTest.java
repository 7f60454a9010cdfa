package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void speaksFrenchToAFrenchReaderAndEnglishToAnybodyElse() {
        Wording wording = new Wording("Âge", "Age");
        assertEquals("Âge", wording.in(Locale.CANADA_FRENCH));
        assertEquals("Age", wording.in(Locale.ENGLISH));
        assertEquals("Age", wording.in(Locale.GERMAN));
    }
}
