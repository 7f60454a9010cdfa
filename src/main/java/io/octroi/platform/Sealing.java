package io.octroi.platform;

import io.octroi.journal.Audit;
import io.octroi.journal.Journal;
import io.octroi.journal.Sealer;
import io.octroi.journal.SealingKeys;
import io.octroi.journal.SealingWatch;
import io.octroi.journal.UnusableJournal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Seals what this process writes into the journal: all the time in a server, at its end in a command. */
final class Sealing implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());

    private final Database database;
    private final Configuration configuration;
    private final Journal journal;
    private @Nullable SealingWatch watch;

    Sealing(Database database, Configuration configuration, Journal journal) {
        this.database = database;
        this.configuration = configuration;
        this.journal = journal;
    }

    /** What an auditor does with the journal. */
    Audit audit(String actor) {
        return new Audit(database.pool(), journal, sealer(), database.durability(), actor);
    }

    /** Seals from now on what is written into the journal, and what an earlier process has left. */
    synchronized void keep() {
        watch = new SealingWatch(journal, sealer());
    }

    /**
     * What is left waits in the database for the next start. A command beside a running server does not close the database,
     * which would wait for the disk.
     */
    @Override
    public synchronized void close() {
        if (watch != null) {
            watch.close();
        }
        if (!journal.isTouched()) {
            return;
        }
        try {
            sealer().sealRecent();
            database.durability().settle();
        } catch (SQLException | UnusableJournal e) {
            LOG.warning("what was done is not sealed before the next start, or not yet on disk: " + e.getMessage());
        }
    }

    private Sealer sealer() {
        SealingKeys keys = new SealingKeys(configuration.home(), configuration.keystore());
        return new Sealer(database.pool(), keys, Clock.systemUTC());
    }
}
