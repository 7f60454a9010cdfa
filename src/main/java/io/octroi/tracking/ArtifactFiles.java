package io.octroi.tracking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an artifact, by their place in the run. */
final class ArtifactFiles {

    private ArtifactFiles() {}

    /**
     * A file, or all files of a folder; links are not followed.
     *
     * @param folder in the run, empty for its top
     * @return by place in the run, parts separated by slashes
     */
    static Map<String, Path> of(String folder, Path source) {
        String top = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        SortedMap<String, Path> files = new TreeMap<>();
        if (Files.isRegularFile(source)) {
            files.put(top + source.getFileName(), source);
            return files;
        }
        try (Stream<Path> inside = Files.walk(source)) {
            inside.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.put(top + source.relativize(file).toString().replace('\\', '/'), file));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
