package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A check of drift, begun on its page and read there and over the API, in a real browser. */
class DriftPageIT extends DecidingPeople {

    private static final int MOST_LOOKS = 60;

    @Test
    void aModelerHasApplicantsCheckedAndAnAuditorReadsWhatWasFound() throws InterruptedException {
        try (Browser modeler = signedIn("modeler", "fr");
                Browser auditor = signedIn("auditor", "en")) {
            modeler.open(base + "drift.xhtml");
            assertTrue(modeler.has("#nothing"));
            modeler.click("#check\\:go");
            for (int looks = 0; looks < MOST_LOOKS && !modeler.has("#made"); looks++) {
                Thread.sleep(500);
                modeler.open(base + "drift.xhtml");
            }
            int columns = modeler.count("#columns tbody tr");
            assertTrue(columns > 100, "columns: " + columns);
            assertEquals(1, modeler.count("#history tbody tr"));
            assertCleanAndAccessible(modeler);
            auditor.open(base + "drift.xhtml?column=EXT_SOURCE_3");
            assertFalse(auditor.has("#check"), "an auditor reads alone");
            assertTrue(auditor.find("#column option[value=EXT_SOURCE_3]").isSelected());
            assertTrue(auditor.has("svg"));
            assertEquals(columns, auditor.count("#columns tbody tr"));
            assertCleanAndAccessible(auditor);
        }
    }
}
