package io.octroi.drift;

import io.octroi.document.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder a check is written to: {@code drift.html} and {@code drift.json}, in the place of those of an earlier one. */
public final class DriftFolder {

    private static final String PAGE = "drift.html";
    private static final String FIGURES = "drift.json";

    private final Path folder;

    public DriftFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes both files, each complete or not at all, and returns the page.
     *
     * @throws IOException when the folder cannot be made or written to
     */
    public Path write(DriftReport report, DriftWords words) throws IOException {
        Files.createDirectories(folder);
        put(FIGURES, RecordJson.write(report));
        return put(PAGE, html(report, words).getBytes(StandardCharsets.UTF_8));
    }

    /** The page that stands alone. */
    public static String html(DriftReport report, DriftWords words) {
        return new DriftPage(report, words).html();
    }

    private Path put(String name, byte[] content) throws IOException {
        Path draft = folder.resolve(name + ".part");
        try {
            Files.write(draft, content);
            return Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
