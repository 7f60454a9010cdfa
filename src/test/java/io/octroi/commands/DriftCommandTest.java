package io.octroi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DriftCommandTest {

    private static final int REFERENCE = 1_200;
    private static final int CURRENT = 300;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    /** Clients whose amount is normal, and whose age in days has that sign. */
    private Path sample(String name, int clients, int sign, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("SK_ID_CURR,AMOUNT,DAYS_BIRTH\n");
        for (int client = 1; client <= clients; client++) {
            csv.append(client)
                    .append(',')
                    .append(random.nextGaussian())
                    .append(',')
                    .append(sign * (8_000 + random.nextInt(15_000)))
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    @Test
    void endsWithZeroWhereNothingAsksForALook() throws IOException {
        Path report = folder.resolve("report");
        assertEquals(
                0,
                run(sample("a.csv", REFERENCE, -1, 1), sample("b.csv", CURRENT, -1, 2), "--out", report),
                err.toString());
        JsonNode told = new ObjectMapper().readTree(Files.readString(report.resolve("drift.json")));
        assertEquals(2, told.at("/columns").size());
        JsonNode amount = told.at("/columns/0");
        assertEquals("AMOUNT", amount.get("column").asText());
        assertEquals("Wasserstein distance (normed)", amount.get("method").asText());
        assertEquals(0.1, amount.get("threshold").asDouble());
        assertFalse(told.at("/columns/1/drift").asBoolean());
    }

    @Test
    void endsWithOneAndNamesAFlippedSign() throws IOException {
        Path report = folder.resolve("report");
        assertEquals(
                1,
                run(
                        sample("a.csv", REFERENCE, -1, 1),
                        sample("b.csv", CURRENT, 1, 2),
                        "--out",
                        report,
                        "--lang",
                        "en"));
        assertTrue(Files.readString(report.resolve("drift.html")).contains("multiplied by"));
    }

    @Test
    void takesAChosenMethodAndThreshold() throws IOException {
        Path report = folder.resolve("report");
        run(
                sample("a.csv", REFERENCE, -1, 1),
                sample("b.csv", CURRENT, -1, 2),
                "--out",
                report,
                "--method",
                "AMOUNT=ks",
                "--threshold",
                "AMOUNT=0.01");
        JsonNode amount = new ObjectMapper()
                .readTree(Files.readString(report.resolve("drift.json")))
                .at("/columns/0");
        assertEquals("K-S p_value", amount.get("method").asText());
        assertEquals(0.01, amount.get("threshold").asDouble());
    }

    @Test
    void refusesWhatItCannotCompareInOneLineAndWritesNothing() throws IOException {
        Path reference = sample("a.csv", REFERENCE, -1, 1);
        Path report = folder.resolve("report");
        assertEquals(2, run(reference, folder.resolve("missing.csv"), "--out", report));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertEquals(2, run(reference, reference, "--out", report, "--method", "AMOUNT=guess"));
        assertEquals(2, run(reference, reference, "--out", report, "--method", "NOBODY=ks"));
        assertTrue(err.toString().contains("NOBODY"), err.toString());
        assertFalse(Files.exists(report));
    }

    private int run(Path reference, Path current, Object... options) {
        CommandLine line = Octroi.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] arguments = new String[options.length + 5];
        arguments[0] = "drift";
        arguments[1] = "--reference";
        arguments[2] = reference.toString();
        arguments[3] = "--current";
        arguments[4] = current.toString();
        for (int i = 0; i < options.length; i++) {
            arguments[i + 5] = options[i].toString();
        }
        return line.execute(arguments);
    }
}
