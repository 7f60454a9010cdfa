package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.octroi.launch.Answer;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** The servers that the tests of the door share, each with its home: one start serves several classes. */
final class SharedServers {

    private static final List<String> TABLES = List.of("account", "account_role", "api_key", "api_key_scope");

    private static @Nullable SharedServers demo;

    private final Path home;
    private final RunningOctroi server;

    private SharedServers(Path home, Map<String, String> extra) throws IOException, InterruptedException {
        this.home = home;
        this.server = RunningOctroi.start(home, extra);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-" + home.getFileName()));
    }

    /** In demo mode; the usual loopback address is that of a proxy. */
    static synchronized SharedServers demo() throws IOException, InterruptedException {
        if (demo == null) {
            demo = new SharedServers(Files.createTempDirectory("octroi-demo"), Map.of("OCTROI_PROXIES", "127.0.0.1"));
        }
        return demo;
    }

    /** As an operator starts it on the first day, behind a proxy. */
    static SharedServers fresh() throws IOException, InterruptedException {
        return new SharedServers(
                Files.createTempDirectory("octroi-fresh"), Map.of("OCTROI_DEMO", "", "OCTROI_PROXIES", "127.0.0.1"));
    }

    /** A new key of that scope, created by an admin on the page; its secret. */
    String key(String scope) throws IOException {
        SentPage page = SentPage.open(server, server.session("admin", "admin"), "/accounts.xhtml");
        Answer answer = page.sending(
                        "newKey", "newKey:name", scope, "newKey:scopes", scope, "newKey:days", "9", "newKey:add", "")
                .send();
        String secret = answer.found("id=\"key-secret\">([^<]+)<");
        assertFalse(secret.isEmpty(), answer.body());
        return secret;
    }

    RunningOctroi server() {
        return server;
    }

    Path home() {
        return home;
    }

    /** Everything that is stored of accounts and keys. */
    String stored() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                all.append(table).append(rows(statement.executeQuery("select * from " + table + " order by 1, 2")));
            }
        }
        return all.toString();
    }

    /** Changes what is stored, from outside. */
    void change(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.add(String.valueOf(result.getString(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    private Connection connection() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + home.resolve("database/octroi") + ";AUTO_SERVER=TRUE");
        return database.getConnection("sa", "");
    }
}
