package io.octroi.client;

import io.octroi.client.UnusableRectification.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Puts a corrected form in the place of the one that an applicant's file holds. */
public final class StoredForms {

    private static final String NUMBER =
            """
            insert into client_import (finished_at, reference_clients, applicants, rectifies)
            select cast(? as timestamp(6) with time zone), 0, 0, coalesce(rectifies, id) from client_import where id = ?
            """;

    private static final String REPLACE = "update client set form_version = ?, form = ?, import_id = ?"
            + " where id = ? and import_id = ? and outcome is null";

    private StoredForms() {}

    /**
     * Writes the form within the transaction of whoever calls, under a new number of import. Until that ends, imports and
     * erasures wait. What is known of all clients together comes from the reference clients alone, so that
     * {@link Clients#revision()} stays: nothing that was computed from it needs to be computed again.
     *
     * @param read the applicant as they were read before
     * @return the applicant as they are stored now
     * @throws UnusableRectification when the file is not as it was read any more, or an import is at work
     */
    public static Client replace(Connection connection, Client read, ApplicationForm form, Instant at)
            throws SQLException {
        if (!ClientRevision.holdSoon(connection)) {
            throw new UnusableRectification(Reason.BUSY);
        }
        Client rectified = Client.applicant(read.id(), form, number(connection, read.importId(), at));
        try (PreparedStatement update = connection.prepareStatement(REPLACE)) {
            update.setInt(1, FormLayout.CURRENT.version());
            update.setString(2, form.stored());
            update.setLong(3, rectified.importId());
            update.setLong(4, read.id());
            update.setLong(5, read.importId());
            if (update.executeUpdate() != 1) {
                throw new UnusableRectification(Reason.CHANGED);
            }
        }
        forgetAssessment(connection, read.id());
        return rectified;
    }

    /** What a model said of the form that is replaced. */
    private static void forgetAssessment(Connection connection, long client) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from assessment where client_id = ?")) {
            delete.setLong(1, client);
            delete.executeUpdate();
        }
    }

    private static long number(Connection connection, long before, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NUMBER, new String[] {"id"})) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setLong(2, before);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
