package io.octroi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.ClientFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesOneRowAClient() throws IOException {
        ClientFiles.applicantTable().with("5").with("7").writeTo(folder.resolve("application_test.csv"));
        Path matrix = folder.resolve("matrix.csv");
        assertEquals(0, run("--data", folder.toString(), "--out", matrix.toString()), err.toString());
        List<String> lines = Files.readAllLines(matrix);
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("SK_ID_CURR,NAME_CONTRACT_TYPE,"), lines.get(0));
        assertTrue(lines.get(2).startsWith("7,0,"), lines.get(2));
        assertTrue(out.toString().startsWith("2 clients with "), out.toString());
    }

    @Test
    void refusesAPlaceThatIsNoFile() {
        assertEquals(2, run("--data", folder.toString(), "--out", folder.toString()));
        Path nowhere = folder.resolve("nowhere").resolve("matrix.csv");
        assertEquals(2, run("--data", folder.toString(), "--out", nowhere.toString()));
        assertEquals(2, err.toString().lines().count(), err.toString());
        assertFalse(Files.exists(nowhere));
    }

    private int run(String... arguments) {
        return Octroi.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of("features"), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
