package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import io.octroi.TestDatabase;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A journal in an empty database, with what a test writes into it, seals and looks at. */
final class OpenJournal implements AutoCloseable {

    private final Path home;
    private final Journal journal = new Journal(Clock.systemUTC());
    private final Stages stages;
    private HikariDataSource database;

    OpenJournal(Path home) {
        this.home = home;
        stages = new Stages(TestDatabase.under(home));
        database = TestDatabase.pool(stages.configuration());
    }

    @Override
    public void close() {
        database.close();
        stages.close();
    }

    /** As after a start of the program: nothing is left of it but the database and the home folder. */
    void startAnew() {
        database.close();
        database = TestDatabase.pool(stages.configuration());
    }

    Configuration configuration() {
        return stages.configuration();
    }

    HikariDataSource database() {
        return database;
    }

    Journal journal() {
        return journal;
    }

    /** As of another process, every time. */
    Sealer sealer() {
        return new Sealer(database, new SealingKeys(home, Optional.empty()), Clock.systemUTC());
    }

    Audit audit(Durability durability) {
        return new Audit(database, journal, sealer(), durability, "ada");
    }

    static Entry entry(int number) {
        return Entry.of("model.promoted", "ada").with("number", number);
    }

    Connection transaction() throws SQLException {
        Connection fresh = database.getConnection();
        fresh.setAutoCommit(false);
        return fresh;
    }

    void append(Entry entry) throws SQLException {
        Transaction.in(database, connection -> journal.append(connection, entry));
    }

    Verdict verdict(String... trusted) {
        return new Verification(Set.of(trusted), Optional.empty())
                .of(listener -> new StoredJournal(database).tell(listener, JournalSource.Steps.SILENT));
    }

    void assertSound(long entries) {
        Verdict verdict = verdict();
        assertEquals(Optional.empty(), verdict.altered());
        assertEquals(entries, verdict.entries());
    }

    List<String> contents() {
        List<String> contents = new ArrayList<>();
        new StoredJournal(database)
                .tell(
                        told -> {
                            if (told instanceof ChainedEntry chained) {
                                contents.add(new String(chained.entry().content(), UTF_8));
                            }
                        },
                        JournalSource.Steps.SILENT);
        return contents;
    }

    void tamper(String... statements) throws SQLException {
        try (Connection owner = TestDatabase.ownersConnection(stages.configuration());
                var statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
