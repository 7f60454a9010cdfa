package io.octroi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RightToLeftTest {

    private final RightToLeft text = new RightToLeft();

    private List<String> runs(String paragraph, byte direction) {
        text.setParagraph(paragraph, direction);
        return IntStream.range(0, text.countTextRuns())
                .mapToObj(text::getVisualRun)
                .map(run -> run.getDirection() + " "
                        + paragraph.substring(run.getStart(), run.getStart() + run.getLength()))
                .toList();
    }

    @Test
    void textFromLeftToRightStaysAsItIs() {
        String motive = "Deux garants, 1 500 € (2026).";
        assertEquals(List.of("0 " + motive), runs(motive, BidiSplitter.LTR));
        assertFalse(RightToLeft.begins(motive));
    }

    @Test
    void anInsertIsOneRunWithTheNumbersInIt() {
        assertEquals(
                List.of("0 signe ", "1 שלום 123 עולם", "0  puis part"),
                runs("signe שלום 123 עולם puis part", BidiSplitter.LTR));
        assertEquals("םלוע 123 םולש", text.reorderRTLTextToLTR("שלום 123 עולם"));
    }

    @Test
    void aSentenceFromRightToLeftKeepsNumbersNamesAndBrackets() {
        assertTrue(RightToLeft.begins("שלום (2026) ACME."));
        assertEquals(List.of("1 שלום (2026) ACME."), runs("שלום (2026) ACME.", BidiSplitter.RTL));
        assertEquals(".ACME (2026) םולש", text.reorderRTLTextToLTR("שלום (2026) ACME."));
    }

    @Test
    void marksStayWithTheirLetter() {
        assertEquals("ב\u05b7א\u05b8", text.reorderRTLTextToLTR("א\u05b8ב\u05b7"));
    }

    /** Salam: seen, then lam and alef as one, then a meem that stands alone, since alef joins nothing that follows. */
    @Test
    void arabicLettersJoin() {
        assertEquals("\ufeb3\ufefc\ufee1", text.shapeText("سلام"));
        assertEquals("سلام", text.deshapeText("\ufeb3\ufefc\ufee1"));
        assertEquals("\ufeb3\u064e\ufee0\u064e\ufee2", text.shapeText("سَلَم"), "marks do not part letters");
        assertEquals("prêt № 1", text.shapeText("prêt № 1"));
        assertEquals("prêt № 1", text.deshapeText("prêt № 1"));
    }
}
