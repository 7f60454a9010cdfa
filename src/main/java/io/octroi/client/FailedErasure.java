package io.octroi.client;

import java.sql.SQLException;
import java.util.Set;

/** An erasure the database refused; nobody was erased. The database's own words stay out: they quote values. */
public final class FailedErasure extends RuntimeException {

    /** Waited in vain for another transaction: H2's state, and PostgreSQL's. */
    private static final Set<String> BUSY = Set.of("HYT00", "55P03");

    FailedErasure(SQLException cause) {
        super(
                BUSY.contains(String.valueOf(cause.getSQLState()))
                        ? "an import or another erasure is at work, and nothing was changed: try again when it has ended"
                        : "the database refused the erasure (SQL state " + cause.getSQLState()
                                + "), and nothing was changed",
                cause);
    }
}
