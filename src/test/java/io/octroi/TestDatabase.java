package io.octroi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.octroi.platform.Configuration;
import io.octroi.platform.Role;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An empty database for one test: H2 as a rule, PostgreSQL in the run on PostgreSQL. A test class that asks for one is
 * tagged {@code database}, and runs on both.
 */
public final class TestDatabase {

    private static final AtomicInteger CREATED = new AtomicInteger();

    private TestDatabase() {}

    /** Makes sure that the database the environment names is there, filled on PostgreSQL with the demo clients. */
    public static void ready() {
        if (onPostgreSql()) {
            PostgreSqlServer.running();
        }
    }

    /** A configuration over an empty database; everything else the program keeps lies under that home. */
    public static Configuration under(Path home) {
        return Configuration.of(variablesUnder(home));
    }

    /** The same, as the variables of an environment. */
    public static Map<String, String> variablesUnder(Path home) {
        Map<String, String> variables = new HashMap<>(Map.of("OCTROI_HOME", home.toString()));
        if (onPostgreSql()) {
            String name = "octroi_it_" + CREATED.incrementAndGet();
            PostgreSqlServer.running().createDatabase(name);
            variables.put("OCTROI_DB_URL", variable("OCTROI_DB_URL").replaceAll("/[^/]*$", "/" + name));
            for (String role : new String[] {"OCTROI_DB_", "OCTROI_DB_OWNER_"}) {
                variables.put(role + "USER", variable(role + "USER"));
                variables.put(role + "PASSWORD", variable(role + "PASSWORD"));
            }
        }
        return variables;
    }

    /** Another role on PostgreSQL, without any right. */
    public static void createRole(String name, String password) {
        PostgreSqlServer.running().createRole(name, password);
    }

    /** A connection as whoever owns the tables. */
    public static Connection ownersConnection(Configuration configuration) throws SQLException {
        String url = configuration.database().url();
        return configuration.database().owner().isEmpty()
                ? DriverManager.getConnection(url, "sa", "")
                : connect(url, configuration.database().owner().get());
    }

    /** A connection as the role the application works as. */
    public static Connection applicationsConnection(Configuration configuration) throws SQLException {
        return connect(
                configuration.database().url(),
                configuration.database().application().orElseThrow());
    }

    /** Connections for a stage that a test builds itself; to be closed. */
    public static HikariDataSource pool(Configuration configuration) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(configuration.database().url());
        Optional<Role> role = configuration.database().application();
        pool.setUsername(role.map(Role::name).orElse("sa"));
        pool.setPassword(role.flatMap(Role::password).orElse(""));
        return new HikariDataSource(pool);
    }

    private static Connection connect(String url, Role role) throws SQLException {
        return DriverManager.getConnection(url, role.name(), role.password().orElseThrow());
    }

    static boolean onPostgreSql() {
        return System.getProperty("octroi.database", "h2").equals("postgresql");
    }

    static String variable(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }
}
