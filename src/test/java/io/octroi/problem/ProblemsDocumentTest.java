package io.octroi.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "problems.md");

    private static final String BEGINNING =
            """
            # Problems

            The `type` of an error answer, and what to do about it. The address of each type answers too, with the same words.
            A type never changes its meaning and none is taken away; new ones may come, so a program goes by the status where it
            does not know the type.

            <!-- the table is written by ProblemsDocumentTest from ProblemKind -->
            | type | status | meaning |
            | --- | --- | --- |
            """;

    @Test
    void isCurrent() throws IOException {
        String current = BEGINNING
                + Arrays.stream(ProblemKind.values())
                        .map(ProblemsDocumentTest::line)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("problems.write")) {
            Files.writeString(DOCUMENT, current);
        }
        assertEquals(
                current.lines().toList(),
                Files.readString(DOCUMENT).lines().toList(),
                "write it anew: mvn test -Dtest=ProblemsDocumentTest -Dproblems.write=true");
    }

    private static String line(ProblemKind kind) {
        String status = kind.status() == 0 ? "any other" : String.valueOf(kind.status());
        return "| `%s` | %s | %s |%n".formatted(kind.type(), status, kind.meaning());
    }
}
