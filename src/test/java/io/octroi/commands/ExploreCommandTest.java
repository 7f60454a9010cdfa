package io.octroi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExploreCommandTest {

    private static final String HEAD = "SK_ID_CURR,TARGET,NAME_CONTRACT_TYPE,AMT_INCOME_TOTAL,AMT_CREDIT,AMT_ANNUITY,"
            + "AMT_GOODS_PRICE,DAYS_BIRTH,DAYS_EMPLOYED\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void writesAPageInTheLanguageThatIsAskedFor() throws IOException {
        write(HEAD + "1,0,Cash loans,100,200,10,200,-9000,-5\n2,1,Cash loans,100,200,10,200,-9000,365243\n");
        Path report = folder.resolve("new/report");
        assertEquals(0, run("--out", report, "--lang", "FR"), err.toString());
        assertTrue(out.toString().startsWith("2 reference clients, 50.00 % defaulted, 0 applicants: "), out.toString());
        assertTrue(
                Files.readString(report.resolve("exploration.html")).contains("Exploration d’un dossier de données"));
        assertTrue(Files.size(report.resolve("exploration.json")) > 0);
    }

    @Test
    void doesNotLookAtDataWhenThereIsNoRoomForTheReport() throws IOException {
        write("no CSV");
        assertEquals(2, run("--out", folder));
        assertTrue(err.toString().contains("is not an empty folder: name a new one"), err.toString());
    }

    @Test
    void leavesNothingOfAReportOnUnreadableData() throws IOException {
        write(HEAD + "1,0,Cash loans,100,200,10,200,-9000,-5\n2,7,Cash loans,100,200,10,200,-9000,-5\n");
        assertEquals(2, run("--out", folder.resolve("report")));
        assertEquals(
                "octroi: application_train.csv, line 3, column TARGET: an outcome is 0 (repaid) or 1 (defaulted)\n",
                err.toString());
        assertFalse(Files.exists(folder.resolve("report")));
    }

    @Test
    void refusesALanguageItDoesNotSpeak() throws IOException {
        write(HEAD);
        assertEquals(2, run("--out", folder.resolve("report"), "--lang", "de"));
    }

    private void write(String csv) throws IOException {
        Files.writeString(folder.resolve("application_train.csv"), csv);
    }

    private int run(Object... options) {
        CommandLine line = Octroi.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] arguments = new String[options.length + 3];
        arguments[0] = "explore";
        arguments[1] = "--data";
        arguments[2] = folder.toString();
        for (int i = 0; i < options.length; i++) {
            arguments[i + 3] = options[i].toString();
        }
        return line.execute(arguments);
    }
}
