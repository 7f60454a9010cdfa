package io.octroi.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.scoring.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that reports are written into. No file is ever there by half: each is written beside its place, forced to the disk,
 * and then put there. The file of fingerprints comes last, and a folder that has it is finished.
 */
final class ReportFolder implements AutoCloseable {

    static final String INDEX = "index.csv";
    static final String FINGERPRINTS = "SHA256SUMS";
    private static final String PART = ".part";
    private static final String OURS =
            "decision-[0-9]+-report-(fr|en)\\.pdf(\\.part)?|(index\\.csv|SHA256SUMS)(\\.part)?";

    private final Path folder;
    private final BufferedWriter index;
    private final BufferedWriter fingerprints;

    private ReportFolder(Path folder) throws IOException {
        this.folder = folder;
        this.index = Files.newBufferedWriter(part(INDEX), UTF_8);
        this.fingerprints = Files.newBufferedWriter(part(FINGERPRINTS), UTF_8);
    }

    /**
     * A new folder, or one that an earlier run has left unfinished. Only the account that runs this may look into a new one.
     *
     * @throws UnusableFolder when it is finished, or holds anything else
     */
    static ReportFolder at(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        if (!Files.isDirectory(folder)) {
            throw new UnusableFolder(folder + " is no folder, name another one");
        }
        if (Files.exists(folder.resolve(FINGERPRINTS))) {
            throw new UnusableFolder(folder + " is finished already, name another folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> strange = files.filter(
                            file -> !file.getFileName().toString().matches(OURS))
                    .findFirst();
            if (strange.isPresent()) {
                throw new UnusableFolder(
                        folder + " holds something else (" + strange.get().getFileName() + "), name another folder");
            }
        }
        return new ReportFolder(folder);
    }

    /** What an earlier run has put there under that name. */
    Optional<byte[]> content(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    void put(String name, byte[] content) throws IOException {
        Files.write(part(name), content);
        publish(name);
    }

    void index(String... cells) throws IOException {
        index.append(String.join(",", cells)).append('\n');
    }

    void fingerprint(String name, String sha256) throws IOException {
        fingerprints.append(sha256).append("  ").append(name).append('\n');
    }

    /**
     * Puts index and fingerprints in their place: the folder is finished.
     *
     * @return SHA-256 of the file of fingerprints
     */
    String finish() throws IOException {
        index.close();
        fingerprint(INDEX, Sha256.of(Files.readAllBytes(part(INDEX))));
        fingerprints.close();
        String sha256 = Sha256.of(Files.readAllBytes(part(FINGERPRINTS)));
        publish(INDEX);
        publish(FINGERPRINTS);
        return sha256;
    }

    private Path part(String name) {
        return folder.resolve(name + PART);
    }

    private void publish(String name) throws IOException {
        try (FileChannel file = FileChannel.open(part(name), StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(
                part(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        index.close();
        fingerprints.close();
    }
}
