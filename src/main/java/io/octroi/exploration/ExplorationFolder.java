package io.octroi.exploration;

import io.octroi.document.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder an exploration is written to: {@code exploration.html} and {@code exploration.json}. It is filled under
 * another name beside its place and put there in one step, so that there is never half of it.
 */
public final class ExplorationFolder {

    private static final String PAGE = "exploration.html";
    private static final String FIGURES = "exploration.json";

    private final Path place;

    /**
     * A folder that does not exist yet, or is empty.
     *
     * @throws Unexplorable when something is there already
     */
    public ExplorationFolder(Path folder) {
        this.place = folder.toAbsolutePath();
        refuseTaken();
    }

    /**
     * Writes both files, and returns the page.
     *
     * @param reader of the page
     * @throws Unexplorable when something has come to the place meanwhile
     */
    public Path write(Exploration exploration, Locale reader) throws IOException {
        Path parent = place.resolveSibling("").toAbsolutePath();
        Files.createDirectories(parent);
        Path draft = Files.createDirectory(parent.resolve(".octroi-" + UUID.randomUUID()));
        try {
            Files.write(draft.resolve(FIGURES), RecordJson.write(exploration));
            String html = new ExplorationPage(exploration, reader).html();
            Files.write(draft.resolve(PAGE), html.getBytes(StandardCharsets.UTF_8));
            refuseTaken();
            Files.deleteIfExists(place);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            for (Path rest : List.of(draft.resolve(FIGURES), draft.resolve(PAGE), draft)) {
                Files.deleteIfExists(rest);
            }
        }
        return place.resolve(PAGE);
    }

    private void refuseTaken() {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> inside = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
            if (inside.findAny().isPresent()) {
                throw new Unexplorable(place + " is not an empty folder: name a new one");
            }
        } catch (IOException e) {
            throw new Unexplorable(place + " cannot be looked into (" + e.getMessage() + ")");
        }
    }
}
