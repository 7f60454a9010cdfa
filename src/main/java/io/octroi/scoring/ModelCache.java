package io.octroi.scoring;

import io.octroi.features.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** A folder of unpacked model packages, one folder each, for people to look into; the database has the last word. */
final class ModelCache {

    private static final Logger LOG = Logger.getLogger(ModelCache.class.getName());

    private final Path folder;
    private final Catalogue catalogue;

    ModelCache(Path folder, Catalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
    }

    /**
     * Reads a package out of its archive, and sees to it that the cache holds the very same files. A cache that cannot
     * be written keeps nobody from scoring.
     *
     * @throws UnusableModel when the package fails a check
     */
    ModelPackage read(String id, PackageArchive archive) {
        ModelPackage model = new PackageReader(archive.files(id), catalogue).read();
        try {
            unpack(place(id), archive.contents());
        } catch (IOException | UnusableModel e) {
            LOG.log(Level.WARNING, "model " + id + " is not unpacked into " + folder, e);
        }
        return model;
    }

    Path place(String id) {
        return folder.resolve(id);
    }

    private static void unpack(Path place, Map<String, byte[]> contents) throws IOException {
        if (holds(place, contents)) {
            return;
        }
        clear(place);
        try (PackageFolder draft = PackageFolder.beside(place)) {
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                draft.write(file.getKey(), file.getValue());
            }
            draft.publish();
        }
    }

    private static boolean holds(Path place, Map<String, byte[]> contents) throws IOException {
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Path cached = place.resolve(file.getKey());
            if (!Files.isRegularFile(cached) || !Arrays.equals(Files.readAllBytes(cached), file.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static void clear(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
