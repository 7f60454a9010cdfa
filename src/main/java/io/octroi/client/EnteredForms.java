package io.octroi.client;

import io.octroi.client.UnusableApplication.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Stores applications that people typed in, each as an applicant under a number that nobody ever had. */
public final class EnteredForms {

    /** An import reads numbers of at most 15 digits. */
    private static final long LAST_NUMBER = 999_999_999_999_999L;

    /** Erasures and decisions stay when a client goes: their numbers are never given to somebody else. */
    private static final String NEXT =
            """
            select 1 + max(taken) from (
                select 100000 as taken
                union all select max(id) from client
                union all select max(client_id) from erasure
                union all select max(client_id) from decision
                union all select max(client_id) from personal_key) numbers
            """;

    private static final String EARLIER =
            """
            select e.client_id, e.entered_by, e.entered_at, c.form_version, c.form
            from intake e join client c on c.id = e.client_id where e.entered_by = ? and e.entry_key = ?
            """;

    private EnteredForms() {}

    /** An application that was stored before, and its form as it is now. */
    public record Earlier(Entered entered, ApplicationForm form) {}

    /** The number that the next application would be given now. */
    public static long next(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet next = statement.executeQuery(NEXT)) {
            next.next();
            return next.getLong(1);
        }
    }

    /**
     * Has imports, erasures and other applications wait until the transaction ends.
     *
     * @throws UnusableApplication when one of them is at work and does not end soon
     */
    public static void hold(Connection connection) throws SQLException {
        if (!ClientRevision.holdSoon(connection)) {
            throw new UnusableApplication(Reason.BUSY);
        }
    }

    /** What the same person has sent under the same key. */
    public static Optional<Earlier> earlier(Connection connection, String by, String key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EARLIER)) {
            query.setString(1, by);
            query.setString(2, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(earlier(row)) : Optional.empty();
            }
        }
    }

    /** When the client was typed in, and by whom; nothing where an import brought them first. */
    public static Optional<Entered> of(Connection connection, long client) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select client_id, entered_by, entered_at from intake where client_id = ?")) {
            query.setLong(1, client);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(entered(row)) : Optional.empty();
            }
        }
    }

    /**
     * Stores an application; call it after {@link #hold}.
     *
     * @return the applicant as stored
     * @throws UnusableApplication when the form cannot be kept, or no number is left
     */
    public static Client add(Connection connection, ApplicationForm form, String by, String key, Instant at)
            throws SQLException {
        if (form.storedLength() > ApplicationForm.LONGEST_STORED || !PrintableText.isReadable(form.stored(), "\t")) {
            throw new UnusableApplication(Reason.TEXT);
        }
        long number = next(connection);
        if (number > LAST_NUMBER) {
            throw new UnusableApplication(Reason.NUMBERS);
        }
        Client client = Client.applicant(number, form, importId(connection, at));
        write(connection, client, form);
        write(connection, new Entered(number, by, at), key);
        return client;
    }

    private static long importId(Connection connection, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into client_import (finished_at, reference_clients, applicants, by_hand)"
                        + " values (?, 0, 1, true)",
                new String[] {"id"})) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** A later import of the same number updates both rows, as it does those of anybody it has met before. */
    private static void write(Connection connection, Client client, ApplicationForm form) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into client (id, form_version, form, import_id) values (?, ?, ?, ?)");
                PreparedStatement nothing =
                        connection.prepareStatement("insert into protected_attribute (client_id) values (?)")) {
            insert.setLong(1, client.id());
            insert.setInt(2, FormLayout.CURRENT.version());
            insert.setString(3, form.stored());
            insert.setLong(4, client.importId());
            insert.executeUpdate();
            nothing.setLong(1, client.id());
            nothing.executeUpdate();
        }
    }

    private static void write(Connection connection, Entered entered, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into intake (client_id, entry_key, entered_by, entered_at) values (?, ?, ?, ?)")) {
            insert.setLong(1, entered.client());
            insert.setString(2, key);
            insert.setString(3, entered.by());
            insert.setObject(4, entered.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        Entered entered = entered(row);
        return new Earlier(
                entered, ApplicationForm.restore(entered.client(), row.getInt("form_version"), row.getString("form")));
    }

    private static Entered entered(ResultSet row) throws SQLException {
        return new Entered(
                row.getLong("client_id"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
