package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final Path HANDLES = Path.of("/proc/self/fd");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.csv.gz", "a.csv.zip"})
    void letsGoOfAFileItRefuses(String name) throws IOException {
        assumeTrue(Files.isDirectory(HANDLES), "this system does not list the files a process has open");
        Path file = folder.resolve(name);
        Files.write(file, new byte[] {(byte) 0xC3, 0, 1, 2});
        assertThrows(UnreadableCsv.class, () -> new ApplicationTable(file, true));
        assertEquals(0, handlesOf(file));
    }

    @Test
    void letsGoOfATableWithoutItsColumns() throws IOException {
        assumeTrue(Files.isDirectory(HANDLES), "this system does not list the files a process has open");
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "SK_ID_CURR\n7\n");
        assertThrows(UnreadableCsv.class, () -> new ApplicationTable(file, true));
        assertEquals(0, handlesOf(file));
    }

    @Test
    void tellsInWordsWhyAFileCannotBeRead() {
        assertEquals("this account may not read it", ReadingFault.reasonOf(new AccessDeniedException("/srv/a.csv")));
        assertEquals(
                "Input/output error",
                ReadingFault.reasonOf(new FileSystemException("/srv/a.csv", null, "Input/output error")));
    }

    private static long handlesOf(Path file) throws IOException {
        Path real = file.toRealPath();
        try (Stream<Path> handles = Files.list(HANDLES)) {
            return handles.filter(handle -> pointsTo(handle, real)).count();
        }
    }

    private static boolean pointsTo(Path handle, Path file) {
        try {
            return Files.readSymbolicLink(handle).equals(file);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
