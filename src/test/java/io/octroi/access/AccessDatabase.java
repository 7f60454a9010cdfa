package io.octroi.access;

import com.zaxxer.hikari.HikariDataSource;
import io.octroi.TestDatabase;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** A database with nothing but the tables, for all tests of one class. */
final class AccessDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final EntityManagerFactory entities;

    AccessDatabase(Path home) {
        Configuration configuration = TestDatabase.under(home);
        new Stages(configuration).close();
        pool = TestDatabase.pool(configuration);
        entities = new HibernatePersistenceConfiguration("octroi")
                .managedClasses(Account.class, ApiKey.class)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .createEntityManagerFactory();
    }

    EntityManagerFactory entities() {
        return entities;
    }

    /** Takes out what the test before has left. */
    AccessDatabase emptied() {
        entities.runInTransaction(em -> {
            for (Class<?> kind : List.of(Account.class, ApiKey.class)) {
                em.createQuery("from " + kind.getSimpleName(), Object.class)
                        .getResultList()
                        .forEach(em::remove);
            }
        });
        return this;
    }

    @Override
    public void close() {
        entities.close();
        pool.close();
    }
}
