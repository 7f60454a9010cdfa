package io.octroi.platform;

import io.octroi.client.ClientImport;
import io.octroi.client.Clients;
import java.time.Clock;
import javax.sql.DataSource;

/** Builds the stages out of the configuration: once for the web application, once for a command. */
public class Stages implements AutoCloseable {

    private final Configuration configuration;
    private final Database database;
    private final Clients clients;

    public Stages(Configuration configuration) {
        this.configuration = configuration;
        this.database = new Database(configuration.databaseUrl());
        this.clients = new Clients(database.entities());
    }

    public Configuration configuration() {
        return configuration;
    }

    public Clients clients() {
        return clients;
    }

    public ClientImport clientImport() {
        return new ClientImport(database.pool(), Clock.systemUTC());
    }

    DataSource pool() {
        return database.pool();
    }

    @Override
    public void close() {
        database.close();
    }
}
