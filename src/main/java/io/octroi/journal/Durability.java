package io.octroi.journal;

import java.sql.SQLException;

/** Waits for the disk: what is acknowledged only then survives a power cut. */
@FunctionalInterface
public interface Durability {

    /**
     * Returns once everything that was committed before the call is on disk.
     *
     * @throws SQLException when that is not known
     */
    void settle() throws SQLException;
}
