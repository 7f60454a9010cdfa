package io.octroi.client;

import java.sql.SQLException;

/** An import the database refused; nothing of it was stored. The database's own words stay out: they quote values. */
public final class FailedImport extends RuntimeException {

    FailedImport(SQLException cause) {
        super(
                "the database refused the import (SQL state " + cause.getSQLState() + "), and nothing was changed",
                cause);
    }
}
