package io.octroi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("database")
class ScoringCommandIT {

    private static final String WHY = "The scores of renters look wrong since Monday.";

    @TempDir
    Path home;

    private Configuration configuration;
    /** As a server would be; it keeps the database open from one command to the next. */
    private Stages beside;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void configure() {
        configuration = TestDatabase.under(home);
        beside = new Stages(configuration);
    }

    @AfterEach
    void close() {
        beside.close();
    }

    /** Runs one command; what earlier ones said is forgotten. */
    private int scoring(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        return new CommandLine(new ScoringCommand(() -> new Stages(configuration)))
                .setExecutionExceptionHandler(Octroi.commandLine().getExecutionExceptionHandler())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    @Test
    void stopsResumesAndTellsTheState() {
        assertEquals(0, scoring("state"));
        assertEquals("scoring is in use\n", out.toString());
        assertEquals(0, scoring("stop", "--by", "ada", "--why", WHY));
        assertEquals("scoring is out of use\n", out.toString());
        beside.scoringSwitch().look();
        assertEquals("ada", beside.scoringSwitch().inForce().orElseThrow().by());
        assertEquals(0, scoring("resume", "--by", "bob", "--why", "The rents were corrected."));
        assertEquals("scoring is in use again\n", out.toString());
        assertEquals(0, scoring("state"));
        assertTrue(
                out.toString()
                        .matches("scoring is in use\n\\S+Z resumed by bob: The rents were corrected.\n"
                                + "\\S+Z stopped by ada: " + WHY + "\n"),
                out.toString());
    }

    @Test
    void whatCannotBeDoneIsOneLine() {
        assertEquals(2, scoring("stop", "--by", "ada", "--why", "because"));
        assertEquals("octroi: the reason is too short: tell others why, in 20 characters or more\n", err.toString());
        assertEquals(2, scoring("resume", "--by", "ada", "--why", WHY));
        assertEquals("octroi: nothing was changed: scoring is in use\n", err.toString());
        assertEquals(2, scoring("stop", "--by", " ", "--why", WHY));
        assertEquals("octroi: --by: write between 1 and 200 characters\n", err.toString());
        scoring("stop", "--by", "ada", "--why", WHY);
        assertEquals(2, scoring("stop", "--by", "bob", "--why", WHY));
        assertTrue(err.toString().contains("stopped by ada: " + WHY), err.toString());
    }
}
