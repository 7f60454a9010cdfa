package io.octroi.client;

import java.sql.SQLException;

/** An erasure the database refused; nobody was erased. The database's own words stay out: they quote values. */
public final class FailedErasure extends RuntimeException {

    FailedErasure(SQLException cause) {
        super(
                ClientRevision.isBusy(cause)
                        ? "an import or another erasure is at work, and nothing was changed: try again when it has ended"
                        : "the database refused the erasure (SQL state " + cause.getSQLState()
                                + "), and nothing was changed",
                cause);
    }
}
