package io.octroi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostTermsTest {

    private final Path file;

    CostTermsTest(@TempDir Path folder) {
        file = folder.resolve("costs.txt");
    }

    @Test
    void readsWhatItWrites() throws IOException {
        CostMatrix costs = new CostMatrix(80, -7.5, 2, 0.25, 0);
        write("# what a file costs us\n\n"
                + CostTerms.of(costs).entrySet().stream()
                        .map(term -> term.getKey() + ": " + term.getValue())
                        .collect(Collectors.joining("\n")));
        assertEquals(costs, CostTerms.read(file));
    }

    @Test
    void saysWhatItDoesNotUnderstand() throws IOException {
        write("granted, then defaulted: 100\n");
        assertRefused("does not say what «granted, then repaid» costs");
        write("granted: 100\n");
        assertRefused("line 1 names none of: granted, then defaulted; ");
        write("every file: 1\nevery file: 2\n");
        assertRefused("line 2 tells of «every file» a second time");
        write("every file: NaN\n");
        assertRefused("line 1 has no plain number");
        Files.delete(file);
        assertRefused("cannot be read");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private void assertRefused(String reason) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> CostTerms.read(file));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(reason), message);
        assertEquals(1, message.lines().count());
    }
}
