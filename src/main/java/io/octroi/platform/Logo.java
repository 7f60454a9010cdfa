package io.octroi.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The image that stands at the head of every page: the lender's own, or the mark that comes with the program. */
public final class Logo {

    private static final int LARGEST = 200_000;

    private final byte[] content;
    private final String type;

    private Logo(byte[] content, String type) {
        this.content = content;
        this.type = type;
    }

    /** @throws UnusableConfiguration when the file cannot be read, is no image, or is too large for every page */
    static Logo in(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw unusable("names a file of more than 200 kB");
            }
            byte[] content = Files.readAllBytes(file);
            return new Logo(content, type(content).orElseThrow(() -> unusable("names no image")));
        } catch (IOException e) {
            throw unusable("names a file that cannot be read");
        }
    }

    static Logo shipped() {
        try (InputStream in = Objects.requireNonNull(Logo.class.getResourceAsStream("wordmark.svg"), "wordmark.svg")) {
            return new Logo(in.readAllBytes(), "image/svg+xml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The image's media type. */
    String type() {
        return type;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }

    /** Told by how the file begins, not by its name. */
    private static Optional<String> type(byte[] content) {
        String beginning = new String(content, 0, Math.min(content.length, 1_000), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("\u0089PNG\r\n")) {
            return Optional.of("image/png");
        }
        if (beginning.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        boolean xml = beginning.startsWith("<") || beginning.startsWith("\u00ef\u00bb\u00bf<");
        return xml && beginning.contains("<svg") ? Optional.of("image/svg+xml") : Optional.empty();
    }

    private static UnusableConfiguration unusable(String reason) {
        return new UnusableConfiguration(
                Variable.OCTROI_LOGO, reason, "name a PNG, JPEG or SVG file of at most 200 kB");
    }
}
