package io.octroi.access;

import io.octroi.WrittenPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessDocumentTest {

    @Test
    void isCurrent() throws IOException {
        new WrittenPart(Path.of("docs/access.md"), AccessDocumentTest.class).says(table());
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
