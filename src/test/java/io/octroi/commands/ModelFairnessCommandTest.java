package io.octroi.commands;

import static io.octroi.scoring.SmallPackage.aPackage;
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
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The small package grants from 60 points: here, who has an external score above one half. */
class ModelFairnessCommandTest {

    private static final String HEAD = "SK_ID_CURR,TARGET,NAME_CONTRACT_TYPE,CODE_GENDER,AMT_INCOME_TOTAL,AMT_CREDIT,"
            + "AMT_ANNUITY,AMT_GOODS_PRICE,DAYS_BIRTH,DAYS_EMPLOYED,EXT_SOURCE_2\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path folder;
    private final Path model;

    ModelFairnessCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.model = folder.resolve("model");
        aPackage().publish(model);
    }

    /** 60 women, one of three with a high external score, and 40 men, all but one of four; one in five defaulted. */
    @BeforeEach
    void writeClients() throws IOException {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int i = 0; i < 100; i++) {
            boolean woman = i < 60;
            boolean high = woman ? i % 3 == 0 : i % 4 != 0;
            csv.append("%d,%d,Cash loans,%s,100000,300000,20000,280000,%d,-1000,%s%n"
                    .formatted(
                            100_000 + i,
                            i % 5 == 0 ? 1 : 0,
                            woman ? "F" : "M",
                            -9_000 - 100 * i,
                            high ? "0.9" : "0.1"));
        }
        Files.writeString(folder.resolve("application_train.csv"), csv);
    }

    @Test
    void measuresAPackageOnAFolder() throws IOException {
        assertEquals(0, run("--format", "json", "--smallest-group", 40), err.toString());
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertEquals(100, report.get("files").asLong());
        assertEquals("other-files", report.get("basis").asText());
        JsonNode women = report.at("/attributes/0/groups/0");
        JsonNode men = report.at("/attributes/0/groups/1");
        assertEquals(1.0 / 3, women.at("/figures/grantRate/value").asDouble());
        assertEquals(0.75, men.at("/figures/grantRate/value").asDouble());
        assertEquals("grant-rate-sex-woman", report.at("/flags/0/id").asText());
    }

    @Test
    void writesATableOrAPageInTheReadersLanguage() throws IOException {
        assertEquals(0, run("--lang", "fr", "--smallest-group", 40), err.toString());
        assertTrue(out.toString().contains("Équité de traitement"), out.toString());
        Path page = folder.resolve("fairness.html");
        assertEquals(0, run("--lang", "en", "--format", "html", "--out", page), err.toString());
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        assertFalse(Files.exists(folder.resolve("fairness.html.part")));
    }

    @Test
    void saysInOneLineWhyNothingCanBeMeasured() throws IOException {
        assertEquals(2, run("--smallest-group", 3));
        Files.move(folder.resolve("application_train.csv"), folder.resolve("application_test.csv"));
        assertEquals(2, run());
        Files.delete(folder.resolve("application_test.csv"));
        Files.writeString(folder.resolve("application_train.csv"), HEAD);
        assertEquals(2, run());
        assertEquals(3, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("fairness is measured on clients whose outcome is known"), err.toString());
        assertTrue(err.toString().contains("holds no reference client"), err.toString());
    }

    private int run(Object... options) {
        String[] arguments = new String[] {"model", "fairness", model.toString(), "--data", folder.toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + options.length);
        for (int i = 0; i < options.length; i++) {
            all[arguments.length + i] = options[i].toString();
        }
        CommandLine line = Octroi.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(all);
    }
}
