package io.octroi.platform;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema to the version of this program, or to an earlier one; the same scripts on every engine. */
final class Migration {

    private final Engine engine;
    private final Flyway flyway;

    private Migration(Engine engine, FluentConfiguration configuration) {
        this.engine = engine;
        // Nothing is ignored: by default Flyway works on with a schema that a newer program has migrated.
        this.flyway = configuration
                .dataSource(engine.owner())
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    /** To the version of this program. */
    static Migration toNewest(Engine engine) {
        return new Migration(engine, engine.migration(flyway()));
    }

    /** To that version, for rows of then; whoever works in it gets no rights before it is the newest. */
    static Migration to(String version, Engine engine) {
        return new Migration(
                engine, flyway().target(MigrationVersion.fromVersion(version)).cleanDisabled(false));
    }

    /** @throws UnusableDatabase when the schema is newer than the program, or its owner may not change it */
    void run() {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new UnusableDatabase(line(e), e);
        }
    }

    /** Whether any migration was ever run there. */
    boolean hasBegun() {
        try {
            return flyway.info().current() != null;
        } catch (FlywayException e) {
            throw new UnusableDatabase(line(e), e);
        }
    }

    /** Whether this program has the migration of that version. */
    boolean knows(String version) {
        return Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .anyMatch(MigrationVersion.fromVersion(version)::equals);
    }

    /** Takes away everything in the schema, for one that was made a moment ago. */
    void undo() {
        flyway.clean();
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure(Migration.class.getClassLoader());
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
