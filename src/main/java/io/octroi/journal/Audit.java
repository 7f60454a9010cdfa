package io.octroi.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;

/** What an auditor does with the journal: check it, read it, take it along. All of it is an entry itself. */
public final class Audit {

    private final DataSource database;
    private final Journal journal;
    private final Sealer sealer;
    private final Durability durability;
    private final String actor;

    /** @param actor who audits */
    public Audit(DataSource database, Journal journal, Sealer sealer, Durability durability, String actor) {
        this.database = database;
        this.journal = journal;
        this.sealer = sealer;
        this.durability = durability;
        this.actor = actor;
    }

    /** Hears how far it has come. */
    @FunctionalInterface
    public interface Listener {
        void advanced(long done, long total);
    }

    /**
     * Checks the journal in the database.
     *
     * @param key a public key as PEM; without one, the anchor's; without either, those recorded beside the entries
     * @param head an anchor
     * @throws UnusableJournal when it cannot be checked
     */
    public Verdict verify(Optional<Path> key, Optional<Path> head, Listener listener) throws IOException, SQLException {
        Verdict verdict = verdict(new StoredJournal(database), key, head, listener);
        note(Entry.of("journal.verified", actor)
                .with("entries", verdict.entries())
                .with("sound", verdict.altered().isEmpty()));
        return verdict;
    }

    /** Checks a journal that was exported; no database is needed. */
    public static Verdict verifyFile(Path export, Optional<Path> key, Optional<Path> head, Listener listener)
            throws IOException {
        return verdict(new ExportedJournal(export), key, head, listener);
    }

    /** Writes the last seal into a new file, and tells up to which entry it speaks. What the file knows is on disk. */
    public long writeHead(Path out) throws IOException, SQLException {
        note(Entry.of("journal.head-exported", actor));
        Anchor head = head();
        durability.settle();
        head.writeTo(out);
        return head.seal().last();
    }

    private Anchor head() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Seal seal = JournalTables.newestSeal(connection);
            RecordedKey key = JournalTables.keys(connection).stream()
                    .filter(recorded -> recorded.id().equals(seal.key()))
                    .findFirst()
                    .orElseThrow(
                            () -> new UnusableJournal("the journal", "its last seal names a key that is not there"));
            return new Anchor(key, seal);
        }
    }

    /** Writes all of the journal into a new file, and tells how many entries that are, once they are on disk too. */
    public long export(Path out, Listener listener) throws IOException, SQLException {
        note(Entry.of("journal.exported", actor));
        long entries = new ExportedJournal(out).write(new StoredJournal(database), listener::advanced);
        durability.settle();
        return entries;
    }

    /** The newest entries, of one kind or about one client if that is asked for; the oldest first. */
    public List<Reading> read(Optional<String> kind, OptionalLong client, int most) throws SQLException {
        Entry reading = Entry.of("journal.read", actor);
        note(client.isPresent() ? reading.naming(client.getAsLong()) : reading);
        try (Connection connection = database.getConnection()) {
            return new Readings().newest(connection, kind, client, most);
        }
    }

    private static Verdict verdict(JournalSource source, Optional<Path> key, Optional<Path> head, Listener listener)
            throws IOException {
        Optional<Anchor> anchor = head.isPresent() ? Optional.of(Anchor.read(head.get())) : Optional.empty();
        Set<String> trusted = key.isPresent()
                ? Set.of(Pem.readPublic(key.get()).id())
                : anchor.map(known -> Set.of(known.key().id())).orElse(Set.of());
        return new Verification(trusted, anchor.map(Anchor::seal))
                .of(listening -> source.tell(listening, listener::advanced));
    }

    private void note(Entry entry) throws SQLException {
        Transaction.in(database, connection -> journal.append(connection, entry));
        sealer.sealAll();
    }
}
