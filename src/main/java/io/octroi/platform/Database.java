package io.octroi.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.octroi.client.Client;
import io.octroi.client.StoredImport;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/** The database: a pool of connections over a schema that is migrated before anybody uses it. */
final class Database implements AutoCloseable {

    private static final int POOL_SIZE = 10;
    private static final long CONNECTION_TIMEOUT_MILLIS = 2_000;

    private final HikariDataSource pool;
    private @Nullable EntityManagerFactory entities;

    Database(String url) {
        // Read by H2 when it loads: its automatic server must not be reachable from other machines.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        pool = open(url);
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw new UnusableDatabase(url, e);
        }
    }

    /**
     * The URL of the H2 file database under that home. {@code WRITE_DELAY=0}: with H2's default a killed process loses
     * commits it has acknowledged. {@code AUTO_SERVER}: commands work beside a running server.
     */
    static String embeddedIn(Path home) {
        return "jdbc:h2:file:" + home.resolve("database").resolve("octroi") + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
    }

    DataSource pool() {
        return pool;
    }

    /** Made at the first call: an import writes without Hibernate, and need not wait for it. */
    synchronized EntityManagerFactory entities() {
        EntityManagerFactory made = entities;
        if (made == null) {
            made = new HibernatePersistenceConfiguration("octroi")
                    .managedClasses(Client.class, StoredImport.class)
                    .property("jakarta.persistence.nonJtaDataSource", pool)
                    .property("hibernate.hbm2ddl.auto", "validate")
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

    private static HikariDataSource open(String url) {
        try {
            return new HikariDataSource(poolConfiguration(url));
        } catch (RuntimeException e) {
            throw new UnusableDatabase(url, e);
        }
    }

    private static HikariConfig poolConfiguration(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("octroi");
        pool.setJdbcUrl(url);
        if (url.startsWith("jdbc:h2:")) {
            // Named, because the driver manager forgets a driver that an earlier web application had registered.
            pool.setDriverClassName("org.h2.Driver");
            pool.setUsername("sa");
            pool.setPassword("");
        }
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        // The migration is the first to connect, and tells what is wrong; the pool would log it a second time.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
