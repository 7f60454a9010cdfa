package io.octroi.journal;

import java.sql.SQLException;

/** Waits for the disk, where a commit alone does not: what is acknowledged only then survives a power cut. */
@FunctionalInterface
public interface Durability {

    /**
     * Returns once everything that was committed before the call is on disk. Not to be called within a transaction: it takes a
     * connection of its own.
     *
     * @throws SQLException when that is not known: what was committed is there all the same, but must not be acknowledged
     */
    void settle() throws SQLException;
}
