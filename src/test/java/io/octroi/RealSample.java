package io.octroi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real data beside the repository, which not everyone has: tests that need them are skipped without. */
public final class RealSample {

    private RealSample() {}

    /** A folder of theirs; the test that asks is skipped when it is absent. */
    public static Path folder(String... below) {
        String shared = System.getProperty("octroi.shared", "");
        Path folder = Path.of(shared, below);
        assumeTrue(
                !shared.isBlank() && Files.isDirectory(folder),
                "-Doctroi.shared names no folder that holds " + String.join("/", below));
        return folder;
    }
}
