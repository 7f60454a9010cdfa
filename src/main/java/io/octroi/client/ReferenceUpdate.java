package io.octroi.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps what is known of the reference clients true through an import or an erasure, to the last form. */
final class ReferenceUpdate {

    /** How many forms are read at once, so that memory does not grow with the number of clients. */
    private static final int PAGE = 5_000;

    private final Connection connection;
    private final ReferenceProfile before;
    private final FormTally incoming = new FormTally();

    ReferenceUpdate(Connection connection) throws SQLException {
        this.connection = connection;
        this.before = newest(connection).orElse(ReferenceProfile.NONE);
    }

    /** Takes the form of a reference client that this import brings. */
    void add(ApplicationForm form) {
        incoming.add(form);
    }

    /** What was known before the import. */
    ReferenceProfile before() {
        return before;
    }

    /**
     * What is known once all clients are written, unless the import left the reference clients as they were. When they
     * all came with it, nothing is read again; otherwise it reads every stored form.
     *
     * @param history what is missing in the tables of credit history that came with the import: their rows are not
     *     kept, and so the newest ones that came with reference clients stand for all
     */
    Optional<ReferenceProfile> changed(SortedMap<String, MissingCounts> history) throws SQLException {
        long stored = storedReferences();
        if (incoming.forms() == 0 && stored == before.clients()) {
            return Optional.empty(); // an applicant may take a reference client's number, never the other way round
        }
        FormTally references = stored == incoming.forms() ? incoming : ofAllStored();
        SortedMap<String, MissingCounts> tables = new TreeMap<>(before.tables());
        tables.putAll(incoming.forms() > 0 ? history : Map.of());
        return Optional.of(references.profile(tables));
    }

    /**
     * Works out, once persons are erased, what is known without them. Profiles no longer in force are dropped with all
     * they tell of the erased: who is an applicant now may have been a reference client then.
     */
    void forgetTheErased() throws SQLException {
        ReferenceProfile now = changed(Collections.emptySortedMap()).orElse(before);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update client_import set reference = null where reference is not null");
        }
        try (PreparedStatement update = connection.prepareStatement("update client_import set reference = ?"
                + " where id = (select max(id) from client_import where rectifies is null and not by_hand)")) {
            update.setString(1, StoredText.of(now));
            update.executeUpdate();
        }
    }

    private static Optional<ReferenceProfile> newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery("select reference from client_import"
                        + " where reference is not null order by id desc fetch first 1 rows only")) {
            return newest.next()
                    ? Optional.of(StoredText.read(newest.getString(1), ReferenceProfile.class))
                    : Optional.empty();
        }
    }

    private long storedReferences() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from client where outcome is not null")) {
            count.next();
            return count.getLong(1);
        }
    }

    private FormTally ofAllStored() throws SQLException {
        FormTally tally = new FormTally();
        try (PreparedStatement page = connection.prepareStatement(
                "select id, form_version, form from client where id > ? and outcome is not null"
                        + " order by id fetch first " + PAGE + " rows only")) {
            long after = -1;
            for (long last = addPage(page, after, tally); last > after; last = addPage(page, after, tally)) {
                after = last;
            }
        }
        return tally;
    }

    /** The number of the page's last client, or {@code after} when there is none. */
    private static long addPage(PreparedStatement page, long after, FormTally tally) throws SQLException {
        page.setLong(1, after);
        long last = after;
        try (ResultSet clients = page.executeQuery()) {
            while (clients.next()) {
                last = clients.getLong(1);
                tally.add(ApplicationForm.restore(last, clients.getInt(2), clients.getString(3)));
            }
        }
        return last;
    }
}
