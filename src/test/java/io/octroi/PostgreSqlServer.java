package io.octroi;

import static io.octroi.TestDatabase.variable;

import io.octroi.access.KnownAccounts;
import io.octroi.client.DataFolder;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The server of the run on PostgreSQL: one of its own, or one whose superuser the build is told. */
final class PostgreSqlServer {

    private static final String NOT_STARTED =
            "the tests' own PostgreSQL does not start: it needs x86-64 Linux and, as root,"
                    + " unshare(1). Either run as another user, or name a superuser of a server at localhost:"
                    + " -Dpostgresql.port=5432 -Dpostgresql.admin=NAME -Dpostgresql.admin.password=PASSWORD";

    private static @Nullable PostgreSqlServer running;

    private final String adminUrl = "jdbc:postgresql://localhost:" + port() + "/postgres";
    private final String admin;
    private final String password;

    private PostgreSqlServer(String admin, String password) {
        this.admin = admin;
        this.password = password;
    }

    /** The server of this run, from the first call to the end of the process. */
    static synchronized PostgreSqlServer running() {
        PostgreSqlServer server = running;
        if (server == null) {
            String admin = System.getProperty("postgresql.admin", "");
            server = admin.isEmpty()
                    ? own()
                    : new PostgreSqlServer(admin, System.getProperty("postgresql.admin.password", ""));
            running = server;
            server.fill();
        }
        return server;
    }

    @SuppressWarnings("resource") // it ends with the process
    private static PostgreSqlServer own() {
        try {
            EmbeddedPostgres.builder().setPort(port()).start();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(NOT_STARTED, e);
        }
        PostgreSqlServer server = new PostgreSqlServer("postgres", "");
        server.askForPasswords();
        return server;
    }

    /** Two roles and the database the environment names, with the clients demo mode would bring into H2. */
    private void fill() {
        createRole(variable("OCTROI_DB_USER"), variable("OCTROI_DB_PASSWORD"));
        createRole(variable("OCTROI_DB_OWNER_USER"), variable("OCTROI_DB_OWNER_PASSWORD"));
        createDatabase(variable("OCTROI_DB_URL").replaceAll(".*/", ""));
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            stages.clientImport().run(DataFolder.at(Path.of("src/main/resources/data")));
            KnownAccounts.openIn(stages);
        }
    }

    private static int port() {
        return URI.create(variable("OCTROI_DB_URL").substring("jdbc:".length())).getPort();
    }

    /** It comes trusting everybody; a wrong password must be a wrong password here too. */
    private void askForPasswords() {
        String access =
                """
                host all postgres localhost trust
                host all all      localhost scram-sha-256
                """;
        try {
            Files.writeString(Path.of(ask("show hba_file")), access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ask("select pg_reload_conf()");
    }

    void createRole(String name, String withPassword) {
        if (ask("select count(*) from pg_roles where rolname = '" + name + "'").equals("0")) {
            tell("create role %s login password '%s'".formatted(name, withPassword.replace("'", "''")));
        }
    }

    /** As docs/postgresql.md tells an operator to; one left by an earlier run is replaced. */
    void createDatabase(String name) {
        tell("drop database if exists " + name);
        tell("create database " + name + " owner " + variable("OCTROI_DB_OWNER_USER"));
    }

    private void tell(String sql) {
        try (Connection connection = DriverManager.getConnection(adminUrl, admin, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql.replaceAll("password.*", "password"), e);
        }
    }

    private String ask(String sql) {
        try (Connection connection = DriverManager.getConnection(adminUrl, admin, password);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
