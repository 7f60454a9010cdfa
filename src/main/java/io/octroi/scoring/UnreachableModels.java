package io.octroi.scoring;

import java.sql.SQLException;

/** The database that keeps the model packages did not do what it was asked. */
public final class UnreachableModels extends RuntimeException {

    UnreachableModels(SQLException cause) {
        super("the database did not answer about models (SQL state " + cause.getSQLState() + ")", cause);
    }
}
