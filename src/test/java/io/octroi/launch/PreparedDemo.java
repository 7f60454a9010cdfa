package io.octroi.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the first start in demo mode leaves in an empty home: it is made once in a run of the tests, and every other server
 * begins with a copy. To import the demo clients takes a third of such a start.
 */
final class PreparedDemo {

    private static @Nullable Path prepared;

    private PreparedDemo() {}

    static void copyInto(Path home) throws IOException, InterruptedException {
        Path from = prepared();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> !path.equals(from)).toList()) {
                Path to = home.resolve(from.relativize(file).toString());
                if (file.toString().endsWith(".jar")) {
                    Files.createLink(to, file);
                } else {
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static synchronized Path prepared() throws IOException, InterruptedException {
        Path home = prepared;
        if (home == null) {
            home = Files.createTempDirectory("octroi-prepared");
            Path made = home;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
            RunningOctroi.begin(home, Map.of()).close();
            Files.delete(home.resolve("log"));
            prepared = home;
        }
        return home;
    }

    private static void delete(Path home) {
        try {
            LauncherFolders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
