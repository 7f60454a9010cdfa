package io.octroi.journal;

import java.sql.SQLException;

/** Waits for the disk, where a commit alone does not: for what nobody may be told before a power cut can no longer take it. */
@FunctionalInterface
public interface Durability {

    /**
     * Returns when everything that was committed before the call is on disk. Holds no connection while it waits for others,
     * and must not be called within a transaction.
     *
     * @throws SQLException when it may not be on disk: it is committed all the same, but must not be acknowledged
     */
    void settle() throws SQLException;
}
