package io.octroi.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.octroi.journal.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server: one role owns the schema and migrates it, another works in it. */
final class PostgreSql implements Engine {

    private static final int CONNECT_SECONDS = 2;

    /** A server that vanished without a word is given up after that long. */
    private static final int ANSWER_SECONDS = 30;

    private static final int FOR_EVER = 0;

    private final String url;
    private final Role application;
    private final Optional<Role> owner;

    PostgreSql(String url, Role application, Optional<Role> owner) {
        this.url = url;
        this.application = application;
        this.owner = owner;
    }

    @Override
    public DataSource connections() {
        return connections(application, ANSWER_SECONDS);
    }

    @Override
    public HikariDataSource pool(HikariConfig configuration) {
        SeverableConnections severable = set(new SeverableConnections(), application, ANSWER_SECONDS);
        configuration.setDataSource(severable);
        DataSource single = set(new PGSimpleDataSource(), application, CONNECT_SECONDS);
        return new WatchedPool(configuration, severable, single);
    }

    /** A command may wait for a lock, or for a long statement; its inserts travel as one statement a batch. */
    @Override
    public DataSource bulk(DataSource pool) {
        PGSimpleDataSource patient = connections(application, FOR_EVER);
        patient.setReWriteBatchedInserts(true);
        return patient;
    }

    @Override
    public Connection reading() throws SQLException {
        return connections(application, FOR_EVER).getConnection();
    }

    /** An import's kind of inserts too: a backup is restored by the owner. */
    @Override
    public DataSource owner() {
        PGSimpleDataSource patient = connections(owner.orElse(application), FOR_EVER);
        patient.setReWriteBatchedInserts(true);
        return patient;
    }

    @Override
    public Durability durability(DataSource pool) throws SQLException {
        return WriteAheadLog.durability(pool);
    }

    /** The owner gives the application its rights after every migration; a role that migrates alone has them. */
    @Override
    public FluentConfiguration migration(FluentConfiguration flyway) {
        return owner.isEmpty() ? flyway : flyway.callbacks(new Rights(application));
    }

    @Override
    public String whyNoConnection(Throwable cause) {
        return PostgreSqlRefusal.of(cause).ofConnection(application, place());
    }

    @Override
    public String whyNoMigration(Throwable cause) {
        PostgreSqlRefusal refusal = PostgreSqlRefusal.of(cause);
        return owner.map(migrating -> refusal.ofMigration(migrating, application, place()))
                .orElseGet(() -> refusal.ofMigrationWithoutOwner(application, place()));
    }

    private PGSimpleDataSource connections(Role role, int answerSeconds) {
        return set(new PGSimpleDataSource(), role, answerSeconds);
    }

    /** The operator's own settings, written into the URL, win over ours. */
    private <T extends PGSimpleDataSource> T set(T connections, Role role, int answerSeconds) {
        connections.setApplicationName("octroi");
        connections.setConnectTimeout(CONNECT_SECONDS);
        connections.setSocketTimeout(answerSeconds);
        connections.setTcpKeepAlive(true);
        try {
            connections.setURL(url);
        } catch (IllegalArgumentException e) {
            throw new UnusableConfiguration(
                    Variable.OCTROI_DB_URL, "is no PostgreSQL URL", "write jdbc:postgresql://HOST:PORT/DATABASE");
        }
        connections.setUser(role.name());
        role.password().ifPresent(connections::setPassword);
        return connections;
    }

    private String place() {
        return url.split("\\?", 2)[0];
    }
}
