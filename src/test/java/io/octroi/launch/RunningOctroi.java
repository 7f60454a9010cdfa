package io.octroi.launch;

import static io.octroi.access.KnownAccounts.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The WAR in a process of its own, in demo mode unless it is told otherwise, on a free port. */
public final class RunningOctroi implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * So short a life does not repay the optimising compiler, a third of a server's processor time: it works for passwords
     * alone, each of which would cost 1.4 s without it instead of 0.3.
     */
    private static final List<String> BRIEF = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:CompileCommand=quiet",
            "-XX:CompilerDirectivesFile=" + Path.of("src/test/compiler.json").toAbsolutePath());

    private static final Pattern UP = Pattern.compile("Octroi is up at http://localhost:(\\d+)/");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Process server;
    private final Path log;
    private final int port;

    private RunningOctroi(Process server, Path log, int port) {
        this.server = server;
        this.log = log;
        this.port = port;
    }

    /** Returns once the first page can be asked for, by an advisor who is signed in. */
    static RunningOctroi start(Path home) throws IOException, InterruptedException {
        RunningOctroi running = start(home, Map.of());
        running.signIn();
        return running;
    }

    /**
     * The same with nobody signed in.
     *
     * @param extra variables of the environment, which win
     */
    public static RunningOctroi start(Path home, Map<String, String> extra) throws IOException, InterruptedException {
        boolean demo = extra.getOrDefault("OCTROI_DEMO", "true").equals("true");
        if (demo && !Files.exists(home.resolve("database"))) {
            PreparedDemo.copyInto(home);
        }
        return begin(home, extra);
    }

    /** Starts on the home as it is. */
    static RunningOctroi begin(Path home, Map<String, String> extra) throws IOException, InterruptedException {
        Path log = home.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.command().addAll(BRIEF);
        builder.command()
                .addAll(List.of(
                        "-jar", Path.of("target/octroi.war").toAbsolutePath().toString()));
        builder.environment().putAll(Map.of("OCTROI_HOME", home.toString(), "OCTROI_DEMO", "true", "OCTROI_PORT", "0"));
        builder.environment().putAll(extra);
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
        return new RunningOctroi(server, log, Integer.parseInt(up.group(1)));
    }

    /** A request to be sent as it is written. */
    public Ask ask(String method, String target) {
        return new Ask(port, method, target);
    }

    /** Sends these bytes, whatever they are; each character is one. */
    public Answer raw(String bytes) throws IOException {
        return Ask.send(port, 1, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Signs in at the form, and returns the session's number. */
    public String session(String account, String password) throws IOException {
        Answer answer = ask("POST", "/sign-in")
                .form("name", account, "password", password)
                .send();
        assertEquals(302, answer.status(), account);
        return answer.session();
    }

    /** Everything the server has said so far. */
    public String log() throws IOException {
        return Files.readString(log);
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

    /** Ends it as a power cut would: it hears nothing of it. */
    public void kill() {
        server.destroyForcibly().onExit().join();
    }

    /** Asks it to end, as an operator does; its exit code. */
    public int terminate() throws InterruptedException {
        server.destroy();
        return server.waitFor();
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
