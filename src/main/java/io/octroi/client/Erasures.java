package io.octroi.client;

import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.PersonalKeys;
import io.octroi.journal.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Erases persons: their form, protected attributes and credit history are removed, their personal key is destroyed, and
 * what is known of the reference clients as a whole is worked out without them. Each time all of it happens, or nothing.
 *
 * <p>Nothing keeps a later import from bringing an erased number again: the client is then as any other.
 */
public class Erasures {

    private static final int PAGE = 5_000;

    private static final String SELECT = "select client_id, erased_at, erased_by, why from erasure";

    private static final String ALL = SELECT + " order by id";

    private final DataSource database;
    private final Clock clock;
    private final Journal journal;

    public Erasures(DataSource database, Clock clock, Journal journal) {
        this.database = database;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Erases one person.
     *
     * @throws UnknownClient when nothing is held on anybody of that number
     * @throws FailedErasure when the database refuses: nothing is then changed
     */
    public Erasure erase(long client, String by, String why) {
        Erasure erasure = new Erasure(client, now(), by, why);
        changing(connection -> {
            if (!isHeld(connection, client)) {
                throw new UnknownClient(Long.toString(client));
            }
            return erase(connection, List.of(erasure), Progress.SILENT);
        });
        return erasure;
    }

    /** How many persons {@link #expire} would erase now. */
    public long expired(Expiry expiry) {
        return asking(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select count(*)" + expiry.condition())) {
                query.setObject(1, expiry.before().atOffset(ZoneOffset.UTC));
                try (ResultSet count = query.executeQuery()) {
                    count.next();
                    return count.getLong(1);
                }
            }
        });
    }

    /**
     * Erases everybody whose time is over, all of them or nobody.
     *
     * @return how many they were
     * @throws FailedErasure when the database refuses: nothing is then changed
     */
    public long expire(Expiry expiry, String by, String why, Progress progress) {
        Instant at = now();
        return changing(connection -> erase(
                connection,
                LongStream.of(numbers(connection, expiry))
                        .mapToObj(client -> new Erasure(client, at, by, why))
                        .toList(),
                progress));
    }

    /**
     * Erases again whoever an older database brought back, all of them or nobody: those whose erasure it does not know, and
     * on whom it holds something.
     *
     * @param erasures as they were told when the persons were erased first
     * @return how many they were
     * @throws FailedErasure when the database refuses: nothing is then changed
     */
    public long eraseAgain(List<Erasure> erasures, Progress progress) {
        Instant now = now();
        return changing(connection -> {
            Set<Erasure> known = new HashSet<>(read(connection.prepareStatement(ALL)));
            Map<Long, Erasure> again = new LinkedHashMap<>();
            for (Erasure erasure : erasures) {
                if (!known.contains(erasure) && isHeld(connection, erasure.client())) {
                    again.put(erasure.client(), new Erasure(erasure.client(), now, erasure.by(), erasure.why()));
                }
            }
            return erase(connection, List.copyOf(again.values()), progress);
        });
    }

    /** All erasures, in their order. */
    public List<Erasure> all() {
        return asking(connection -> read(connection.prepareStatement(ALL)));
    }

    /** The erasures of whoever had that number, the newest first. */
    static List<Erasure> of(Connection connection, long client) throws SQLException {
        PreparedStatement query = connection.prepareStatement(SELECT + " where client_id = ? order by id desc");
        query.setLong(1, client);
        return read(query);
    }

    /** Closes the query. */
    private static List<Erasure> read(PreparedStatement query) throws SQLException {
        List<Erasure> erasures = new ArrayList<>();
        try (query;
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Instant at = rows.getObject(2, OffsetDateTime.class).toInstant();
                erasures.add(new Erasure(rows.getLong(1), at, rows.getString(3), rows.getString(4)));
            }
        }
        return erasures;
    }

    private long erase(Connection connection, List<Erasure> erasures, Progress progress) throws SQLException {
        ReferenceUpdate references = new ReferenceUpdate(connection);
        try (ErasureWriter writer = new ErasureWriter(connection)) {
            for (int i = 0; i < erasures.size(); i++) {
                writer.accept(erasures.get(i));
                progress.advanced("erasing", i + 1, erasures.size(), i + 1);
            }
            writer.flush();
        }
        for (Erasure erasure : erasures) {
            journal.append(
                    connection,
                    Entry.of("client.erased", erasure.by())
                            .naming(erasure.client())
                            .with("why", erasure.why()));
        }
        if (!erasures.isEmpty()) {
            references.forgetTheErased();
        }
        return erasures.size();
    }

    private static boolean isHeld(Connection connection, long client) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from client where id = ?")) {
            query.setLong(1, client);
            try (ResultSet row = query.executeQuery()) {
                return row.next() || new PersonalKeys().hasKey(connection, client);
            }
        }
    }

    private static long[] numbers(Connection connection, Expiry expiry) throws SQLException {
        LongStream.Builder numbers = LongStream.builder();
        try (PreparedStatement query =
                connection.prepareStatement("select c.id" + expiry.condition() + " order by c.id")) {
            query.setFetchSize(PAGE);
            query.setObject(1, expiry.before().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers.build().toArray();
    }

    /** The instant, no finer than the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private long changing(Transaction.Work<Long> work) {
        return asking(connection -> {
            ClientRevision.advance(connection);
            return work.on(connection);
        });
    }

    private <T> T asking(Transaction.Work<T> work) {
        try {
            return Transaction.in(database, work);
        } catch (SQLException e) {
            throw new FailedErasure(e);
        }
    }
}
