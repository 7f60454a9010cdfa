package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code train} is killed, told nonsense, and run on one core and on all. */
class KilledTrainingIT {

    private static final int CLIENTS = 900;

    private final Path folder;
    private final Path data;

    KilledTrainingIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.data = InventedFolder.of(CLIENTS, folder.resolve("data"));
        Path file = data.resolve("application_train.csv");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .map(line -> line + (line.startsWith("SK_ID_CURR") ? ",SHOE_SIZE" : ",42"))
                        .toList());
    }

    @Test
    void killedAndStartedAgainItEndsAsItDoesOnOneCore() throws Exception {
        Path whole = folder.resolve("whole");
        assertEquals(0, ended(started("log-whole", List.of("-XX:ActiveProcessorCount=1"), whole)), log("log-whole"));

        assertTrue(log("log-whole").contains("unknown to Octroi and ignored in application_train.csv: SHOE_SIZE"));

        Path killed = folder.resolve("killed");
        Process first = started("log-killed", List.of("-XX:ActiveProcessorCount=3"), killed);
        while (first.isAlive() && results(folder.resolve(".killed-training")) < 5) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertTrue(first.isAlive(), "it was over before it could be killed");
        first.destroyForcibly().waitFor();
        assertTrue(Files.notExists(killed), "no half package");

        assertEquals(0, ended(started("log-again", List.of(), killed)), log("log-again"));
        assertTrue(log("log-again").contains("results of an earlier run used again"), log("log-again"));
        assertSamePackage(whole, killed);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    left.filter(path -> path.getFileName().toString().startsWith("."))
                            .toList());
        }
    }

    @Test
    void saysInOneLineWhatIsWrongWithCosts() throws Exception {
        Path costs = Files.writeString(
                folder.resolve("costs"),
                """
                granted, then defaulted: 100
                granted, then repaid: 0
                refused, would have defaulted: 0
                refused, would have been repaid: 0
                every file: 1
                """);
        Process training = started("log-costs", List.of(), folder.resolve("model"), "--costs=" + costs);
        assertEquals(2, ended(training));
        assertEquals(
                "octroi: the cost matrix is degenerate: granting never costs less than refusing: the optimum is to"
                        + " refuse all",
                log("log-costs").strip());
    }

    private Process started(String log, List<String> machine, Path out, String... more) throws IOException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(machine);
        line.addAll(List.of(
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-jar",
                Path.of("target/octroi.war").toString(),
                "train",
                "--data=" + data,
                "--out=" + out));
        line.addAll(List.of(more));
        ProcessBuilder process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        process.environment().put("OCTROI_HOME", folder.resolve("home").toString());
        return process.start();
    }

    private static int ended(Process process) throws InterruptedException {
        try {
            assertTrue(process.waitFor(10, TimeUnit.MINUTES), "still training after ten minutes");
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static long results(Path kept) throws IOException {
        if (!Files.exists(kept)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(file -> file.toString().endsWith(".kept")).count();
        }
    }

    /** To the byte, but for when each was made, which card and manifest tell. */
    private static void assertSamePackage(Path one, Path other) throws IOException {
        try (Stream<Path> files = Files.list(one)) {
            for (Path file : files.toList()) {
                Path twin = other.resolve(file.getFileName());
                if (file.endsWith("manifest.json") || file.endsWith("card.md")) {
                    assertEquals(undated(file), undated(twin), file.toString());
                } else {
                    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(twin), file.toString());
                }
            }
        }
    }

    private static List<String> undated(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.matches("Made .*|  \"created\" : .*|    \"card.md\" : .*"))
                .toList();
    }
}
