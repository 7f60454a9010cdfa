package io.octroi.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.client.ApplicationForm;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static Terms asked(String credit, String instalment) {
        return Terms.asked(ApplicationForm.of(Map.of("AMT_CREDIT", credit, "AMT_ANNUITY", instalment)));
    }

    @Test
    void takesTheAmountFromTheFormAndRoundsTheMonths() {
        assertEquals(
                new Terms(Optional.of(new BigDecimal("406597.50")), Optional.of(16)), asked("406597.5", "24700.5"));
        assertEquals(Optional.of(17), asked("406597.5", "24642").months());
    }

    @Test
    void tellsNothingThatTheFormDoesNot() {
        Terms none = new Terms(Optional.empty(), Optional.empty());
        assertEquals(none, asked("", ""));
        assertEquals(none, asked("0", "0"));
        assertEquals(none, asked("-5", "1"));
        assertEquals(Optional.empty(), asked("1000", "0").months());
        assertEquals(Optional.empty(), asked("1000", "").months());
    }

    @Test
    void proposesNoDurationThatCouldNotBeRecorded() {
        assertEquals(Optional.of(480), asked("480", "1").months());
        assertEquals(Optional.empty(), asked("481", "1").months());
        assertEquals(Optional.empty(), asked("1", "3").months());
        assertEquals(Optional.empty(), asked("999999999999", "0.0001").months());
    }
}
