package io.octroi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a document that is written from the code, between two comments that nobody sees. */
public final class WrittenPart {

    private static final String END = "<!-- end of what is written -->\n";

    private final Path document;
    private final String writer;

    /** @param test the test that writes it, and that its first comment names */
    public WrittenPart(Path document, Class<?> test) {
        this.document = document;
        this.writer = test.getSimpleName();
    }

    /** Fails unless the document says just this; with {@code -Ddocuments.write=true} it is made to. */
    public void says(String content) throws IOException {
        String text = Files.readString(document);
        String begin = "<!-- written by " + writer + " -->\n";
        String current =
                text.substring(0, text.indexOf(begin) + begin.length()) + content + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("documents.write")) {
            Files.writeString(document, current);
        }
        assertEquals(
                current.lines().toList(),
                Files.readString(document).lines().toList(),
                "write it anew: mvn test -Dtest=" + writer + " -Ddocuments.write=true");
    }
}
