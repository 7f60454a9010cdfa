package io.octroi.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.octroi.journal.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** What differs between the two databases Octroi runs on. */
interface Engine {

    /** The first connection of this process; where nobody else is in, room that the database no longer needs is given back. */
    default Connection open() throws SQLException {
        return connections().getConnection();
    }

    /** Opens connections, for work that somebody waits for. */
    DataSource connections();

    /** The pool of such connections. */
    default HikariDataSource pool(HikariConfig configuration) {
        configuration.setDataSource(connections());
        return new HikariDataSource(configuration);
    }

    /** Connections for work that takes minutes, such as an import. */
    DataSource bulk(DataSource pool);

    /** A connection that reads whole tables, row by row. */
    Connection reading() throws SQLException;

    /** Connections of whoever owns the schema. */
    DataSource owner();

    /** What waits for the disk; one for all who work in this process. */
    Durability durability(DataSource pool) throws SQLException;

    /** What follows when the owner has migrated the schema. */
    FluentConfiguration migration(FluentConfiguration flyway);

    /** Which variable is at fault when the application cannot connect, why, and what to do. */
    String whyNoConnection(Throwable cause);

    /** Which variable is at fault when the schema cannot be migrated, why, and what to do. */
    String whyNoMigration(Throwable cause);
}
