package io.octroi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void tellsShareSpeedAndTimeLeft() {
        assertEquals("25 %, 5,000 rows/s, 60 s left", new Pace(25, 100, 100_000, Duration.ofSeconds(20)).words());
        assertEquals("1 %, 33 min left", new Pace(1, 100, 0, Duration.ofSeconds(20)).words());
        assertEquals("100 %, 5,000 rows/s", new Pace(100, 100, 100_000, Duration.ofSeconds(20)).words());
    }

    @Test
    void tellsWhatIsBehindWhereNobodyKnowsTheWhole() {
        assertEquals("7", new Pace(7, 0, 0, Duration.ofSeconds(20)).words());
        assertEquals("0 %", new Pace(0, 100, 0, Duration.ZERO).words());
    }

    @Test
    void printsALineWhereThereIsNoTerminal() {
        StringWriter err = new StringWriter();
        try (ProgressDisplay display = new ProgressDisplay(new PrintWriter(err), false, Duration.ZERO)) {
            display.advanced("bureau.csv", 50, 100);
        }
        assertEquals("bureau.csv: 50 %, 0 s left" + System.lineSeparator(), err.toString());
    }
}
