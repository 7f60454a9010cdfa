package io.octroi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents point to exists. */
class DocumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {".", "docs", "docs/decisions"})
    void everyLinkLeadsSomewhere(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path document :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                Pattern.compile("]\\(([^)#:]+)\\)")
                        .matcher(Files.readString(document))
                        .results()
                        .map(link -> document.resolveSibling(link.group(1)))
                        .forEach(target -> assertTrue(Files.exists(target), document + " points to " + target));
            }
        }
    }
}
