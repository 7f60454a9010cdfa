package io.octroi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WAR as an operator starts it: {@code java -jar octroi.war}. */
@Tag("database")
class LauncherIT {

    private static final Path WAR = Path.of("target/octroi.war").toAbsolutePath();

    @TempDir
    Path home;

    @BeforeAll
    static void needsADatabase() {
        TestDatabase.ready();
    }

    private Process start(int port, String... args) throws IOException {
        return start(Map.of("OCTROI_PORT", String.valueOf(port)), args);
    }

    private Process start(Map<String, String> variables, String... args) throws IOException {
        return start(WAR, variables, args);
    }

    private Process start(Path war, Map<String, String> variables, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + home,
                "-jar",
                war.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        builder.environment().put("OCTROI_HOME", home.resolve("home").toString());
        builder.environment().putAll(variables);
        return builder.start();
    }

    private String log() throws IOException {
        return Files.readString(home.resolve("log"));
    }

    @Test
    void servesTheFirstPageAndStopsWhenAsked() throws Exception {
        int port = freePort();
        Process server = start(port);
        try {
            String page = firstPage(server, port);
            assertTrue(page.contains("Octroi"), page);
            assertTrue(log().contains("Octroi is up at http://localhost:" + port + "/"), log());
            assertEquals("HTTP/1.1 401", answerToARequestThatStopOvertakes(server, port));
            assertTrue(server.waitFor(20, TimeUnit.SECONDS), "still running after SIGTERM");
            try (Stream<Path> left = Files.list(home)) {
                assertFalse(left.anyMatch(file -> file.getFileName().toString().startsWith("octroi-")));
            }
        } finally {
            server.destroyForcibly();
        }
    }

    /** Half of it is sent when the server is asked to stop, the rest a second later. */
    private static String answerToARequestThatStopOvertakes(Process server, int port) throws Exception {
        String body = "name=nobody&password=nothing";
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = client.getOutputStream();
            out.write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n"
                            + body.substring(0, 9))
                    .getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(500);
            server.destroy();
            Thread.sleep(1_000);
            out.write(body.substring(9).getBytes(StandardCharsets.US_ASCII));
            return new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void tellsInOneLineWhatKeepsItFromStarting() throws Exception {
        assertEquals(
                "octroi: OCTROI_PORT: «abc» is no port: write a number from 0 to 65535",
                refusal(Map.of("OCTROI_PORT", "abc")));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String told = refusal(Map.of("OCTROI_PORT", String.valueOf(taken.getLocalPort())));
            assertTrue(told.startsWith("octroi: OCTROI_PORT: port " + taken.getLocalPort() + " cannot be"), told);
        }
        Path file = Files.createFile(home.resolve("file"));
        String told = refusal(Map.of("OCTROI_HOME", file.toString()));
        assertTrue(told.startsWith("octroi: OCTROI_HOME: Octroi cannot be unpacked into " + file), told);
        told = refusal(
                Map.of("OCTROI_DEMO", "true", "OCTROI_DB_URL", "jdbc:postgresql://db/octroi", "OCTROI_DB_USER", "o"));
        assertTrue(told.contains("OCTROI_DEMO is true, and OCTROI_DB_URL names PostgreSQL"), told);
    }

    @Test
    void doesNotStartWhenNobodyWouldBeAskedWhoTheyAre() throws Exception {
        Path war = home.resolve("unasked.war");
        Files.copy(WAR, war);
        withoutTheOrderOfWeldAndSoteria(war);
        Process refused = start(war, Map.of("OCTROI_PORT", "0"));
        assertTrue(refused.waitFor(60, TimeUnit.SECONDS));
        assertEquals(2, refused.exitValue(), log());
        assertTrue(log().contains("no authentication module is registered, so nobody would be asked"), log());
        assertFalse(log().contains("Octroi is up"), log());
    }

    /** Soteria then looks for beans before there are any, and is off without a word. */
    private void withoutTheOrderOfWeldAndSoteria(Path war) throws IOException {
        Path jar = home.resolve("octroi-server.jar");
        try (FileSystem archive = FileSystems.newFileSystem(war)) {
            Path within = archive.getPath("WEB-INF/server/octroi-server.jar");
            Files.copy(within, jar);
            try (FileSystem inner = FileSystems.newFileSystem(jar)) {
                Files.delete(inner.getPath("META-INF/services/jakarta.servlet.ServletContainerInitializer"));
            }
            Files.copy(jar, within, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    @Tag("postgresql")
    void tellsAWrongPasswordWithoutRepeatingIt() throws Exception {
        Map<String, String> wrong = Map.of("OCTROI_PORT", "0", "OCTROI_DB_PASSWORD", "hush");
        String why = "OCTROI_DB_USER: PostgreSQL does not let «octroi_it» in (SQL state 28P01)";
        String told = refusal(wrong);
        assertTrue(told.startsWith("octroi: the web application did not start: " + why), told);
        assertFalse(log().contains("hush"), log());
        told = refusal(
                wrong, "import", "--data", Path.of("src/main/resources/data").toString());
        assertTrue(told.startsWith("octroi: " + why), told);
        assertFalse(log().contains("hush"), log());
    }

    /** The last line of a start that is refused. */
    private String refusal(Map<String, String> variables, String... args) throws Exception {
        Process refused = start(variables, args);
        assertTrue(refused.waitFor(60, TimeUnit.SECONDS));
        assertEquals(2, refused.exitValue(), log());
        return log().lines().reduce("", (before, line) -> line);
    }

    @Test
    void runsACommandAndPassesItsExitCodeOn() throws Exception {
        Process refused = start(0, "import", "--data", home.resolve("nowhere").toString());
        assertTrue(refused.waitFor(60, TimeUnit.SECONDS));
        assertEquals(2, refused.exitValue());
        assertEquals("octroi: " + home.resolve("nowhere") + ": there is no such folder", log().strip());
    }

    private String firstPage(Process server, int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .build();
        Instant patience = Instant.now().plus(Duration.ofMinutes(2));
        while (Instant.now().isBefore(patience) && server.isAlive()) {
            try {
                return HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError("no page: " + log());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
