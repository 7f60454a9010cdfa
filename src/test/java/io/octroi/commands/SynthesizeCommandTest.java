package io.octroi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SynthesizeCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... args) {
        CommandLine line = Octroi.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void writesAllEightTables() throws IOException {
        assertEquals(0, run("synthesize", "--clients", 30, "--gzip", "--out", folder));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    8, files.filter(file -> file.toString().endsWith(".csv.gz")).count());
        }
        assertFalse(out.toString().contains("beyond their bounds"), out.toString());
    }

    @Test
    void reportsOnWhatItInvented() {
        assertEquals(0, run("synthesize", "--clients", 30, "--out", folder, "--report"));
        assertTrue(out.toString().startsWith("30 reference clients and 5 applicants invented"), out.toString());
        assertTrue(out.toString().contains("figures of 30 reference clients lie beyond their bounds"), out.toString());
    }

    @Test
    void reportsOnAFolderThatIsThereAlready() {
        assertEquals(0, run("synthesize", "--clients", 30, "--gzip", "--out", folder));
        assertEquals(0, run("synthesize", "--out", folder, "--report"));
        assertTrue(out.toString().contains("credit_card_balance"), out.toString());
    }

    @Test
    void asksForClientsOrAReport() {
        assertEquals(2, run("synthesize", "--out", folder));
        assertTrue(err.toString().startsWith("octroi: --clients: say how many clients to invent"), err.toString());
    }

    @Test
    void cannotReportOnAFolderWithoutClients() {
        assertEquals(2, run("synthesize", "--report", "--out", folder));
        assertTrue(err.toString().startsWith("octroi: --out: no application_train.csv"), err.toString());
    }
}
