package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.journal.Journal;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.synthetic.SyntheticPopulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import whose process is killed at any moment leaves the database as it was, or complete; run again, it finishes.
 * {@code -Doctroi.kills} says how often, 3 times if it is not said.
 */
class KilledImportIT {

    private static final int KILLS = Integer.getInteger("octroi.kills", 3);
    private static final int REFERENCES = 5_000;
    private static final int APPLICANTS = 1_000;

    @TempDir
    Path home;

    @TempDir
    Path before;

    @TempDir
    Path after;

    @BeforeEach
    void importASmallFolder() throws IOException {
        ClientFiles.referenceTable().with("7,1").with("100001,0").writeTo(before.resolve("application_train.csv"));
        HistoryFiles.of(HistoryTable.POS_CASH_BALANCE)
                .with("SK_ID_CURR", "100001", "SK_ID_PREV", "90")
                .writeTo(before);
        new SyntheticPopulation(1).write(REFERENCES, APPLICANTS, after, done -> {});
        for (HistoryTable table : HistoryTable.values()) {
            Files.delete(after.resolve(table.title() + ".csv"));
        }
        HistoryFiles.of(HistoryTable.POS_CASH_BALANCE)
                .with("SK_ID_CURR", "100002", "SK_ID_PREV", "90")
                .writeTo(after);
        new Stages(configuration()).close();
        run(home, before);
    }

    @Test
    void leavesTheDatabaseAsItWasOrComplete() throws IOException, InterruptedException {
        long whole = timeOfAWholeImport();
        Random moments = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            long moment = (long) (moments.nextDouble() * whole);
            Process child = start(home);
            boolean finished = child.waitFor(moment, TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            assertOneOfBoth("killed after " + moment + " ms");
            assertTrue(!finished || isComplete(), "what ended by itself is complete");
        }
        assertEquals(0, start(home).waitFor());
        assertTrue(isComplete());
    }

    /** In a home of its own, so that the kills meet a database that has not seen these clients. */
    private long timeOfAWholeImport() throws IOException, InterruptedException {
        Path other = Files.createDirectory(home.resolve("other"));
        new Stages(Configuration.of(Map.of("OCTROI_HOME", other.toString()))).close();
        long start = System.nanoTime();
        assertEquals(0, start(other).waitFor());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private void assertOneOfBoth(String when) {
        try (Stages stages = new Stages(configuration())) {
            Clients clients = stages.clients();
            long references = clients.count(ClientKind.REFERENCE);
            boolean complete = references > 2;
            assertEquals(complete ? REFERENCES + 1 : 2, references, when);
            assertEquals(complete ? APPLICANTS : 0, clients.count(ClientKind.APPLICANT), when);
            assertEquals(complete, clients.history(100_001).isEmpty(), when);
            assertEquals(complete, clients.history(100_002).isPresent(), when);
        }
    }

    private boolean isComplete() {
        assertOneOfBoth("");
        try (Stages stages = new Stages(configuration())) {
            return stages.clients().count(ClientKind.APPLICANT) == APPLICANTS;
        }
    }

    private Configuration configuration() {
        return Configuration.of(Map.of("OCTROI_HOME", home.toString()));
    }

    private Process start(Path into) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        into.toString(),
                        after.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("child.log").toFile())
                .start();
    }

    private static void run(Path home, Path data) {
        new ClientImport(database(home), Clock.systemUTC(), RowCounts::pack, new Journal(Clock.systemUTC()), "test")
                .run(DataFolder.at(data));
    }

    private static DataSource database(Path home) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(Configuration.of(Map.of("OCTROI_HOME", home.toString()))
                .database()
                .url());
        database.setUser("sa");
        return database;
    }

    /** The process that is killed. */
    static final class Child {

        private Child() {}

        public static void main(String[] folders) {
            run(Path.of(folders[0]), Path.of(folders[1]));
        }
    }
}
