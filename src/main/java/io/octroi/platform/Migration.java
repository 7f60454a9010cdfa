package io.octroi.platform;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the schema to the version of this program, the same scripts on every engine. */
final class Migration {

    private final Engine engine;
    private final Flyway flyway;

    Migration(Engine engine, DataSource pool) {
        this.engine = engine;
        // Nothing is ignored: by default Flyway works on with a schema that a newer program has migrated.
        this.flyway = engine.migration(Flyway.configure(Migration.class.getClassLoader()), pool)
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    /** @throws UnusableDatabase when the schema is newer than the program, or its owner may not change it */
    void run() {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new UnusableDatabase(line(e), e);
        }
    }

    private String line(FlywayException refused) {
        return isNewer()
                ? "OCTROI_DB_URL: a newer Octroi has brought this database up to date:"
                        + " start that version, or restore a backup from before"
                : engine.whyNoMigration(refused);
    }

    private boolean isNewer() {
        try {
            return Arrays.stream(flyway.info().applied())
                    .map(MigrationInfo::getState)
                    .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS);
        } catch (FlywayException unreadable) {
            return false;
        }
    }
}
