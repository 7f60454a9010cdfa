package io.octroi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ImprintTest {

    /** Whichever byte it is: also one of the letters that say it. */
    @Test
    void aFileSaysWhatItIsEvenWhereOneByteIsChanged() throws IOException {
        Original original = Records.record().withFeatures(2).original();
        byte[] letter = new Printer().print(Paper.LETTER, original, Locale.FRENCH);
        Imprint imprint = new Imprint(original, "letter", Locale.FRENCH);
        assertEquals(List.of(imprint), Imprint.in(letter));
        for (int at = 0; at < letter.length; at += at < 4_096 ? 1 : 97) {
            letter[at] ^= 1;
            assertTrue(Imprint.in(letter).contains(imprint), "byte " + at);
            letter[at] ^= 1;
        }
    }

    @Test
    void aFileFromElsewhereSaysNothing() {
        assertEquals(List.of(), Imprint.in(new byte[] {'%', 'P', 'D', 'F'}));
    }
}
