package io.octroi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL server of one test, which it stops, freezes and lets go on; it trusts everybody. */
public final class StoppableServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    /** Starts it; what it stores lies in that folder. */
    public StoppableServer(Path data) throws IOException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = begun();
    }

    private EmbeddedPostgres begun() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** What makes Octroi work in it, whatever the environment names. */
    public Map<String, String> variables() {
        return Map.of(
                "OCTROI_DB_URL",
                "jdbc:postgresql://localhost:" + port + "/postgres",
                "OCTROI_DB_USER",
                "postgres",
                "OCTROI_DB_PASSWORD",
                "",
                "OCTROI_DB_OWNER_USER",
                "",
                "OCTROI_DB_OWNER_PASSWORD",
                "");
    }

    /** Ends it in an orderly way, which breaks every connection off. */
    public void stop() throws IOException {
        server.close();
    }

    /** Ends it as a crash would: it recovers at the next start. */
    public void crash() throws IOException, InterruptedException {
        ProcessHandle main = main();
        signal("QUIT", Stream.of(main));
        main.onExit().join();
        server.close();
    }

    /** Starts it again, after a stop or a crash. */
    public void start() throws IOException {
        server = begun();
    }

    /** From now on it takes connections and statements, and answers nothing. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP", processes());
    }

    /** Lets it go on, as if nothing had been. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT", processes());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private Stream<ProcessHandle> processes() throws IOException {
        ProcessHandle main = main();
        return Stream.concat(Stream.of(main), main.descendants());
    }

    private ProcessHandle main() throws IOException {
        String number = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow();
    }

    /** A process of the server may end before it hears. */
    private static void signal(String name, Stream<ProcessHandle> to) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("kill", "-" + name), to.map(each -> String.valueOf(each.pid())))
                .toList();
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
