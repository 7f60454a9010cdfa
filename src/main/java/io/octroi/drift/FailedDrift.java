package io.octroi.drift;

import java.sql.SQLException;

/** The database that keeps checks of drift did not do what it was asked. */
public final class FailedDrift extends RuntimeException {

    FailedDrift(SQLException cause) {
        super("the database did not answer about drift (SQL state " + cause.getSQLState() + ")", cause);
    }
}
