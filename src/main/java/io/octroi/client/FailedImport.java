package io.octroi.client;

import java.sql.SQLException;

/** An import the database refused; nothing of it was stored. */
public final class FailedImport extends RuntimeException {

    FailedImport(SQLException cause) {
        super("the database refused the import, and nothing was changed: " + cause.getMessage(), cause);
    }
}
