package io.octroi.tracking;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An MLflow tracking server of its own, with its store in a folder. */
final class RealMlflow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final URI address;

    private RealMlflow(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** MLflow's command: named by {@code -Dmlflow.command} or the variable MLFLOW_COMMAND, or on the path. */
    static Optional<Path> command() {
        String named = System.getProperty("mlflow.command", "");
        if (named.isBlank()) {
            named = System.getenv().getOrDefault("MLFLOW_COMMAND", "");
        }
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mlflow"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static RealMlflow start(Path command, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        command.toString(),
                        "server",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--workers",
                        "1",
                        "--backend-store-uri",
                        "sqlite:///" + folder.resolve("mlflow.db"),
                        "--artifacts-destination",
                        folder.resolve("artifacts").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mlflow.log").toFile())
                .start();
        RealMlflow server = new RealMlflow(process, URI.create("http://127.0.0.1:" + port));
        server.awaitHealth(folder.resolve("mlflow.log"));
        return server;
    }

    URI address() {
        return address;
    }

    private void awaitHealth(Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isHealthy()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IOException("no tracking server came up:\n" + Files.readString(log));
            }
            Thread.sleep(300);
        }
    }

    private boolean isHealthy() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(health, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The server and the workers it has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
