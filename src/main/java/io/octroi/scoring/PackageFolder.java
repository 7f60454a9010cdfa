package io.octroi.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder being filled under another name beside its place, then put there in one step: whoever is killed half-way
 * leaves nothing at the place itself.
 */
final class PackageFolder implements AutoCloseable {

    private final Path place;
    private final Path draft;

    private PackageFolder(Path place, Path draft) {
        this.place = place;
        this.draft = draft;
    }

    static PackageFolder beside(Path place) throws IOException {
        Path absolute = place.toAbsolutePath();
        refuseTaken(absolute);
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new UnusableModel(place.toString(), "is the root of the disk", "name a new folder");
        }
        Files.createDirectories(parent);
        // Not a temporary directory of the JDK: those are closed to the group, and this one is going to stay.
        return new PackageFolder(absolute, Files.createDirectory(parent.resolve(".octroi-" + UUID.randomUUID())));
    }

    Path draft() {
        return draft;
    }

    /** Writes a file through to the disk. */
    void write(String name, byte[] bytes) throws IOException {
        Files.write(draft.resolve(name), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.DSYNC);
    }

    void publish() throws IOException {
        refuseTaken(place);
        Files.deleteIfExists(place);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> files = Files.list(draft)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(draft);
    }

    /** @throws UnusableModel when something is at the place already */
    static void refuseTaken(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new UnusableModel(place.toString(), "is a file", "name a new folder");
        }
        try (Stream<Path> inside = Files.list(place)) {
            if (inside.findAny().isPresent()) {
                throw new UnusableModel(place.toString(), "is a folder that is not empty", "name a new one");
            }
        }
    }
}
