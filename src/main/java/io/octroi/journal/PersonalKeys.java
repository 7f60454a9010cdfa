package io.octroi.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.Optional;

/**
 * A key for every person of whom something is sealed. Once it is destroyed nobody can read what was sealed under it,
 * while a chain of hashes over the sealed bytes stays true. A client has one key at a time; one who comes back after the
 * destruction gets another, of the next generation.
 *
 * <p>Whoever calls owns the connection and its transaction.
 */
public final class PersonalKeys {

    /**
     * Seals the content under the client's key, which is made at its first use.
     *
     * @throws IllegalStateException when the connection commits every statement: a key could then outlive a transaction
     *     that failed
     */
    public SealedContent seal(Connection connection, long client, byte[] content) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("content is sealed within a transaction");
        }
        Optional<PersonalKey> key = key(connection, client);
        return (key.isPresent() ? key.get() : firstOrTheirs(connection, client)).seal(content);
    }

    /**
     * The content that was sealed for the client; empty when its key is destroyed.
     *
     * @throws UnopenableContent when it is not what was sealed, or was sealed for somebody else
     */
    public Optional<byte[]> open(Connection connection, long client, SealedContent sealed) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select secret from personal_key where client_id = ? and generation = ?")) {
            query.setLong(1, client);
            query.setInt(2, sealed.generation());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new UnopenableContent("client %d never had the key it names".formatted(client));
                }
                return Optional.ofNullable(row.getBytes(1))
                        .map(secret -> new PersonalKey(client, sealed.generation(), secret).open(sealed));
            }
        }
    }

    /** Whether there is a key of the client's that opens something. */
    public boolean hasKey(Connection connection, long client) throws SQLException {
        return key(connection, client).isPresent();
    }

    /** Destroys the keys of all those clients; who has none is passed over. */
    public void destroy(Connection connection, Collection<Long> clients) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update personal_key set secret = null where client_id = ? and secret is not null")) {
            for (long client : clients) {
                update.setLong(1, client);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Optional<PersonalKey> key(Connection connection, long client) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select generation, secret from personal_key"
                + " where client_id = ? and secret is not null order by generation desc fetch first 1 rows only")) {
            query.setLong(1, client);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new PersonalKey(client, row.getInt(1), row.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    /** A key made now; or, when another transaction has made one in the same moment, theirs. */
    private static PersonalKey firstOrTheirs(Connection connection, long client) throws SQLException {
        PersonalKey fresh = PersonalKey.fresh(client, 1 + newestGeneration(connection, client));
        Savepoint before = connection.setSavepoint(); // PostgreSQL gives a transaction up at its first error
        try {
            insert(connection, client, fresh);
            connection.releaseSavepoint(before);
            return fresh;
        } catch (SQLException e) {
            connection.rollback(before);
            if (!Transaction.isTaken(e)) {
                throw e;
            }
            return key(connection, client).orElseThrow(() -> e);
        }
    }

    private static int newestGeneration(Connection connection, long client) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select coalesce(max(generation), 0) from personal_key where client_id = ?")) {
            query.setLong(1, client);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void insert(Connection connection, long client, PersonalKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into personal_key (client_id, generation, secret) values (?, ?, ?)")) {
            insert.setLong(1, client);
            insert.setInt(2, key.generation());
            insert.setBytes(3, key.secret());
            insert.executeUpdate();
        }
    }
}
