package io.octroi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "access.md");
    private static final String BEGIN = "<!-- the matrix, written by AccessDocumentTest -->\n";
    private static final String END = "<!-- end of the matrix -->\n";

    @Test
    void isCurrent() throws IOException {
        String text = Files.readString(DOCUMENT);
        String current =
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + table() + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("access.write")) {
            Files.writeString(DOCUMENT, current);
        }
        assertEquals(
                current.lines().toList(),
                Files.readString(DOCUMENT).lines().toList(),
                "write it anew: mvn test -Dtest=AccessDocumentTest -Daccess.write=true");
    }

    private static String table() {
        return "| address | methods | who |\n| --- | --- | --- |\n"
                + Matrix.standard().rows().stream()
                        .map(AccessDocumentTest::line)
                        .collect(Collectors.joining());
    }

    private static String line(Matrix.Row row) {
        String methods = row.methods().stream().sorted().collect(Collectors.joining(", "));
        String who = row.who().stream().sorted().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        return "| `%s` | %s | %s |%n".formatted(row.address(), methods, who);
    }
}
