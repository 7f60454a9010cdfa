package io.octroi.decision;

import io.octroi.client.UnreachableClients;
import io.octroi.journal.Durability;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells the journal that something is about to be shown or handed out. */
public class Notice {

    private final DataSource database;
    private final Journal journal;
    private final Durability durability;

    public Notice(DataSource database, Journal journal, Durability durability) {
        this.database = database;
        this.journal = journal;
        this.durability = durability;
    }

    /**
     * Tells it for good.
     *
     * @throws UnreachableClients when it cannot be told: nothing is then to be handed out
     */
    void tell(Entry entry) {
        note(entry);
        try {
            durability.settle();
        } catch (SQLException e) {
            throw new UnreachableClients(e);
        }
    }

    /** The same without waiting for the disk, for what is looked at often and takes nothing out of the house. */
    void note(Entry entry) {
        try {
            Transaction.in(database, connection -> journal.append(connection, entry));
        } catch (SQLException e) {
            throw new UnreachableClients(e);
        }
    }
}
