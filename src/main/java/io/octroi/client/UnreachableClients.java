package io.octroi.client;

import java.sql.SQLException;

/** The database that keeps the clients did not do what it was asked. */
public final class UnreachableClients extends RuntimeException {

    public UnreachableClients(SQLException cause) {
        super("the database did not answer about clients (SQL state " + cause.getSQLState() + ")", cause);
    }
}
