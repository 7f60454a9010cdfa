package io.octroi.commands;

import static io.octroi.scoring.SmallPackage.aPackage;
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

class OctroiTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... args) {
        CommandLine line = Octroi.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void everyCommandExplainsItself() {
        assertEquals(0, run("--help"));
        for (String command : Octroi.commandLine().getSubcommands().keySet()) {
            assertTrue(out.toString().contains("  " + command + " "), command);
            assertEquals(0, run(command, "--help"), command);
        }
    }

    @Test
    void aMistypedCommandIsTwoLinesAndASuggestion() {
        assertEquals(2, run("imprt"));
        assertTrue(err.toString().startsWith("octroi: Unmatched argument at index 0: 'imprt'"), err.toString());
        assertTrue(err.toString().contains("import"), err.toString());
    }

    @Test
    void whatTheOperatorCanMendIsOneLine() throws IOException {
        assertEquals(2, run("import", "--data", folder.resolve("nowhere")));
        Files.writeString(folder.resolve("application_train.csv"), "");
        assertEquals(2, run("import", "--data", folder));
        assertEquals(2, run("train", "--data", folder, "--out", folder.resolve("model")));
        assertEquals(3, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().lines().allMatch(line -> line.startsWith("octroi: ")), err.toString());
        assertFalse(Files.exists(folder.resolve("model")));
    }

    @Test
    void anOptionThatCannotBeUsedIsOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(2, run("synthesize", "--clients", 0, "--out", folder));
        assertEquals(2, run("synthesize", "--clients", -5, "--out", folder));
        assertEquals(2, run("synthesize", "--clients", 5, "--applicants", -1, "--out", folder));
        assertEquals(2, run("synthesize", "--clients", Integer.MAX_VALUE, "--out", folder));
        assertEquals(2, run("synthesize", "--clients", 5, "--out", file));
        assertEquals(2, run("train", "--data", folder, "--out", file));
        assertEquals(6, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("octroi: --clients: 0 is too few, write 1 or more"), err.toString());
    }

    @Test
    void aMistakeOfTheProgramIsNotToldAsTheOperators() {
        assertTrue(Complaint.about(new IllegalArgumentException("3 values for 4 features"))
                .fault()
                .isPresent());
    }

    @Test
    void inventsAPopulationTheSameWayTwice() throws IOException {
        assertEquals(0, run("synthesize", "--clients", 60, "--seed", 3, "--out", folder.resolve("a")));
        assertEquals(0, run("synthesize", "--clients", 60, "--seed", 3, "--out", folder.resolve("b")));
        assertEquals(
                -1,
                Files.mismatch(folder.resolve("a/application_train.csv"), folder.resolve("b/application_train.csv")));
        assertEquals(
                61,
                Files.readAllLines(folder.resolve("a/application_train.csv")).size());
        assertEquals(
                11, Files.readAllLines(folder.resolve("a/application_test.csv")).size());
    }

    @Test
    void adoptsChecksAndScoresAForeignModel() throws IOException {
        Path model = Files.writeString(folder.resolve("model.txt"), aPackage().modelText());
        Path names = Files.writeString(folder.resolve("names.txt"), "CODE_GENDER_F\nAMT_CREDIT\nSHOE_SIZE\n");
        Path adopted = folder.resolve("adopted");
        Object[] adopt = {"model", "adopt", "--model", model, "--names", names, "--threshold", 50, "--out", adopted};
        assertEquals(2, run(adopt));
        assertEquals("octroi: forbidden inputs CODE_GENDER_F: name who waives the rule, and why\n", err.toString());
        assertEquals(
                0,
                run(Stream.concat(Stream.of(adopt), Stream.of("--waive", "to compare", "--by", "ada"))
                        .toArray()));
        assertEquals(0, run("model", "check", adopted));
        assertTrue(out.toString().contains("waived by ada: to compare"), out.toString());
        assertTrue(out.toString().contains("scores feature files only (1): SHOE_SIZE"), out.toString());
        Path features = Files.writeString(
                folder.resolve("features.csv"), ",SK_ID_CURR,CODE_GENDER_F,AMT_CREDIT,SHOE_SIZE\n0,7,1,5,42\n");
        Path scores = folder.resolve("scores.csv");
        assertEquals(0, run("score", "--model", adopted, "--features", features, "--out", scores));
        assertTrue(out.toString().contains("the column without a name"), out.toString());
        assertEquals(2, Files.readAllLines(scores).size());
        assertEquals(2, run("score", "--model", adopted, "--out", scores), "neither data nor features");
        assertEquals(2, run("model"), "nothing to do");
    }

    @Test
    void tellsItsVersion() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString().matches("(?s)octroi \\d+\\.\\d+.*"), out.toString());
    }
}
