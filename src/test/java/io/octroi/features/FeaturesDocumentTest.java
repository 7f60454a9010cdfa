package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FeaturesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "features.md");

    @Test
    void isCurrent() throws IOException {
        String text = new FeaturesDocument(Catalogue.standard()).text();
        if (Boolean.getBoolean("features.write")) {
            Files.writeString(DOCUMENT, text);
        }
        assertEquals(
                text.lines().toList(),
                Files.readString(DOCUMENT).lines().toList(),
                "write it anew: mvn test -Dtest=FeaturesDocumentTest -Dfeatures.write=true");
    }
}
