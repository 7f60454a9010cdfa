package io.octroi.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.logging.LogManager;
import javax.sql.DataSource;

/**
 * Measures how many entries a second are written, sealed, checked in an H2 file, exported, and checked in the export. A
 * third of the entries are about clients, with sealed content.
 *
 * <p>Arguments: the folder to work in, and how many entries, 100,000 if it is not said.
 */
final class VerificationBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int ENTRIES = 100_000;
    private static final int A_TRANSACTION = 50;
    private static final int CLIENTS = 5_000;
    private static final double NANOS = 1e9;

    private VerificationBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        LogManager.getLogManager().reset();
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ENTRIES;
        Path home = Files.createTempDirectory(Path.of(arguments[0]), "home");
        Configuration configuration = Configuration.of(Map.of("OCTROI_HOME", home.toString()));
        new Stages(configuration).close();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(configuration.database().url());
        pool.setUsername("sa");
        try (HikariDataSource database = new HikariDataSource(pool)) {
            Sealer sealer = new Sealer(database, new SealingKeys(home, Optional.empty()), Clock.systemUTC());
            write(database, sealer, entries);
            Audit audit = new Audit(database, new Journal(Clock.systemUTC()), sealer, () -> {}, "benchmark");
            Path export = home.resolve("export.ndjson");
            for (int round = 1; round <= 3; round++) {
                Path out = home.resolve("export" + round);
                measure(
                        round + ", check in the database",
                        entries,
                        () -> count(audit.verify(none(), none(), (a, b) -> {})));
                measure(round + ", export", entries, () -> audit.export(out, (a, b) -> {}));
                Files.copy(out, export, StandardCopyOption.REPLACE_EXISTING);
                measure(
                        round + ", check of the export",
                        entries,
                        () -> count(Audit.verifyFile(export, none(), none(), (a, b) -> {})));
            }
        }
    }

    private static Optional<Path> none() {
        return Optional.empty();
    }

    private static long count(Verdict verdict) {
        return verdict.altered().isEmpty() ? verdict.entries() : 0;
    }

    /** A seal for every transaction. */
    private static void write(DataSource database, Sealer sealer, int entries) throws IOException, SQLException {
        Journal journal = new Journal(Clock.systemUTC());
        measure("writing and sealing", entries, () -> {
            for (int done = 0; done < entries; done += A_TRANSACTION) {
                try (Connection connection = database.getConnection()) {
                    connection.setAutoCommit(false);
                    for (int i = done; i < done + A_TRANSACTION; i++) {
                        journal.append(connection, entry(i));
                    }
                    connection.commit();
                }
                sealer.sealRecent();
            }
            return entries;
        });
    }

    private static Entry entry(int number) {
        Entry entry = Entry.of("decision.recorded", "advisor")
                .with("score", number / 7.0)
                .with("reasons", "income and commitments, earlier credits, age of the account: " + number);
        return number % 3 == 0 ? entry.about(number % CLIENTS) : entry;
    }

    private static void measure(String what, int entries, Work work) throws IOException, SQLException {
        long start = System.nanoTime();
        long done = work.run();
        double seconds = (System.nanoTime() - start) / NANOS;
        OUT.printf("%s: %,d entries, %.2f s, %,.0f entries per second%n", what, done, seconds, entries / seconds);
    }

    private interface Work {
        long run() throws IOException, SQLException;
    }
}
