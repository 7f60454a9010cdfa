package io.octroi.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.octroi.access.Account;
import io.octroi.access.ApiKey;
import io.octroi.client.Client;
import io.octroi.client.StoredHistory;
import io.octroi.client.StoredImport;
import io.octroi.client.ToldOutcome;
import io.octroi.decision.Decision;
import io.octroi.decision.StoredAssessment;
import io.octroi.journal.Durability;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/** The database: a pool of connections over a schema that is migrated before anybody uses it. */
final class Database implements AutoCloseable {

    private static final int POOL_SIZE = 10;
    private static final int IDLE = 2;
    private static final long CONNECTION_TIMEOUT_MILLIS = 2_000;

    private final Engine engine;
    private final HikariDataSource pool;
    private final Durability durability;
    private @Nullable EntityManagerFactory entities;

    /** The application connects first: it must get in whoever migrates, and keeps a database in memory alive. */
    @SuppressWarnings("try")
    Database(DatabaseAccess access) {
        engine = access.engine();
        try (Connection first = engine.open()) {
            pool = migrated(engine);
            durability = durability(engine, pool);
        } catch (SQLException e) {
            throw new UnusableDatabase(engine.whyNoConnection(e), e);
        }
    }

    private static HikariDataSource migrated(Engine engine) throws SQLException {
        HikariDataSource pool = engine.pool(poolConfiguration());
        try {
            Migration.toNewest(engine).run();
            pool.getConnection()
                    .close(); // from now on the pool is connected: a database in memory stays for that alone
            return pool;
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static Durability durability(Engine engine, HikariDataSource pool) throws SQLException {
        try {
            return engine.durability(pool);
        } catch (SQLException e) {
            pool.close();
            throw e;
        }
    }

    void measure(MeterRegistry meters) {
        pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    }

    DataSource pool() {
        return pool;
    }

    Durability durability() {
        return durability;
    }

    /** For an import: its connections wait for minutes where a page's would be given up. */
    DataSource bulk() {
        return engine.bulk(pool);
    }

    /** For whoever reads whole tables. */
    Connection reading() throws SQLException {
        return engine.reading();
    }

    /** Made at the first call: an import writes without Hibernate, and need not wait for it. */
    synchronized EntityManagerFactory entities() {
        EntityManagerFactory made = entities;
        if (made == null) {
            made = new HibernatePersistenceConfiguration("octroi")
                    .managedClasses(
                            Client.class,
                            ToldOutcome.class,
                            StoredHistory.class,
                            StoredImport.class,
                            StoredAssessment.class,
                            Decision.class,
                            Account.class,
                            ApiKey.class)
                    .property("jakarta.persistence.nonJtaDataSource", pool)
                    .property("hibernate.hbm2ddl.auto", "validate")
                    .property("hibernate.jdbc.log.errors", false) // whoever meets one tells of it, once
                    .createEntityManagerFactory();
            entities = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        if (entities != null) {
            entities.close();
        }
        pool.close();
    }

    private static HikariConfig poolConfiguration() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("octroi");
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setMinimumIdle(IDLE);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        // Whoever asks is told what is wrong; the pool need not log it as well.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
