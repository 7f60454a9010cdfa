package io.octroi.decision;

import io.octroi.client.UnreachableClients;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells in the journal who reads the records of decisions without taking any. */
public class RecordReadings {

    private final DataSource database;
    private final Journal journal;

    public RecordReadings(DataSource database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * Tells that somebody reads it.
     *
     * @throws UnreachableClients when that cannot be told: nothing is then to be shown
     */
    public void tell(Decision decision, String by) {
        Entry entry = Entry.of("decision.read", by).naming(decision.client()).with("decision", decision.id());
        try {
            Transaction.in(database, connection -> journal.append(connection, entry));
        } catch (SQLException e) {
            throw new UnreachableClients(e);
        }
    }
}
