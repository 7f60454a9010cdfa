package io.octroi.decision;

import java.sql.SQLException;

/** The database that keeps the state of the stop switch did not do what it was asked. */
public final class FailedScoringSwitch extends RuntimeException {

    FailedScoringSwitch(SQLException cause) {
        super("the database did not answer about the use of scoring (SQL state " + cause.getSQLState() + ")", cause);
    }
}
