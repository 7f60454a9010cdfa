package io.octroi.platform;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which database is used, and as whom.
 *
 * @param url {@code OCTROI_DB_URL}: a JDBC URL without credentials; default an H2 file database under home
 * @param application {@code OCTROI_DB_USER}: the role the application works as; absent with H2, which has none
 * @param owner {@code OCTROI_DB_OWNER_USER}: the role that owns the schema, and migrates it; absent, the application's
 *     role migrates if it may
 */
public record DatabaseAccess(String url, Optional<Role> application, Optional<Role> owner) {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Drivers and libraries log URLs. */
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)[?&;]\\s*(user|(ssl)?password)\\s*=|//[^/?]*@");

    /** @throws UnusableConfiguration when the variables contradict each other, or the URL holds a credential */
    static DatabaseAccess of(Variables variables, Path home) {
        String named = variables.text(Variable.OCTROI_DB_URL).orElseGet(() -> H2.fileUnder(home));
        refuseCredentials(named);
        String url = named.startsWith(H2.URL) ? H2.guarded(named) : named;
        DatabaseAccess access = new DatabaseAccess(url, Role.application(variables), Role.owner(variables));
        access.refuseContradictions();
        return access;
    }

    boolean isPostgreSql() {
        return url.startsWith(POSTGRESQL);
    }

    /** Opens nothing yet. */
    Engine engine() {
        return isPostgreSql() ? new PostgreSql(url, application.orElseThrow(), owner) : new H2(url);
    }

    private void refuseContradictions() {
        if (isPostgreSql() && application.isEmpty()) {
            throw new UnusableConfiguration(
                    Variable.OCTROI_DB_USER, "is absent", "name the PostgreSQL role Octroi works as");
        }
        if (!isPostgreSql() && !url.startsWith(H2.URL)) {
            throw new UnusableConfiguration(
                    Variable.OCTROI_DB_URL,
                    "names no database Octroi knows",
                    "write one that begins with " + POSTGRESQL + " or " + H2.URL + ", or leave it unset");
        }
        if (!isPostgreSql()) {
            application.or(this::owner).ifPresent(role -> {
                throw new UnusableConfiguration(
                        role.userVariable(),
                        "is set, and H2 knows no roles",
                        "leave it unset, or name a PostgreSQL database in " + Variable.OCTROI_DB_URL);
            });
        }
    }

    private static void refuseCredentials(String url) {
        if (CREDENTIALS.matcher(url).find()) {
            throw new UnusableConfiguration(
                    Variable.OCTROI_DB_URL,
                    "holds a user or a password",
                    "write them into OCTROI_DB_USER and OCTROI_DB_PASSWORD");
        }
    }
}
