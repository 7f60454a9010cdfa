package io.octroi.launch;

import static io.octroi.access.KnownAccounts.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The WAR in a process of its own, in demo mode, on a free port unless it is told otherwise. */
public final class RunningOctroi implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern UP = Pattern.compile("Octroi is up at http://localhost:(\\d+)/");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Process server;
    private final int port;

    private RunningOctroi(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Returns once the first page can be asked for. */
    static RunningOctroi start(Path home) throws IOException, InterruptedException {
        return start(home, Map.of());
    }

    /**
     * The same with more variables, which win.
     *
     * @param home keeps what it writes to the terminal, as {@code log}
     */
    public static RunningOctroi start(Path home, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path log = home.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target/octroi.war").toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("OCTROI_HOME", home.toString(), "OCTROI_DEMO", "true", "OCTROI_PORT", "0"));
        builder.environment().putAll(variables);
        Process server = builder.start();
        Instant end = Instant.now().plus(PATIENCE);
        Matcher up = UP.matcher("");
        while (!up.reset(Files.readString(log)).find()) {
            if (!server.isAlive() || Instant.now().isAfter(end)) {
                server.destroyForcibly();
                throw new AssertionError("no start: " + Files.readString(log));
            }
            Thread.sleep(200);
        }
        RunningOctroi running = new RunningOctroi(server, Integer.parseInt(up.group(1)));
        if ("true".equals(builder.environment().get("OCTROI_DEMO"))) {
            running.signIn();
        }
        return running;
    }

    /** Pages know whoever asks by the session, the API by each request. */
    private void signIn() throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(address("sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=advisor&password=advisor"))
                .build();
        assertEquals(
                302, http.send(form, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + port + "/" + path);
    }

    /** What that address answers an advisor; another status fails the test. */
    String get(String path, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                as("advisor", HttpRequest.newBuilder(address(path))).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(status, answer.statusCode(), () -> path + ": " + answer.body());
        return answer.body();
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
