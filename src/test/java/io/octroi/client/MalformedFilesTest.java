package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.journal.Journal;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each damaged file is refused in one line, and the database stays as a sound import has left it. */
class MalformedFilesTest {

    private static final List<String> TABLES =
            List.of("client", "protected_attribute", "credit_history", "history_layout", "client_import");

    @TempDir
    static Path home;

    private static JdbcDataSource database;
    private static List<String> before;

    @TempDir
    Path folder;

    @BeforeAll
    static void importASoundFolder(@TempDir Path sound) throws IOException, SQLException {
        Configuration configuration = Configuration.of(Map.of("OCTROI_HOME", home.toString()));
        new Stages(configuration).close(); // makes the tables
        database = new JdbcDataSource();
        database.setURL(configuration.database().url() + ";DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        writeSound(sound);
        run(sound);
        before = rows();
        assertEquals(4 + 4 + 2 + 1 + 1, before.size());
    }

    @AfterAll
    static void close() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    static List<Malformed> malformed() {
        return MalformedFiles.all().toList();
    }

    @Test
    void sixtyOverAllTables() {
        assertTrue(malformed().size() >= 60, malformed().size() + " files");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void isRefusedAndChangesNothing(Malformed malformed) throws IOException, SQLException {
        writeSound(folder);
        malformed.damage().to(folder);

        String message = assertThrows(UnreadableCsv.class, () -> run(folder)).getMessage();

        assertEquals(malformed.complaint(), malformed.told(String.valueOf(message)));
        assertEquals(before, rows());
    }

    private static void run(Path folder) {
        new ClientImport(database, Clock.systemUTC(), RowCounts::pack, new Journal(Clock.systemUTC()), "test")
                .run(DataFolder.at(folder));
    }

    private static void writeSound(Path folder) throws IOException {
        ClientFiles.referenceTable().with("7,1").with("8,0").writeTo(folder.resolve("application_train.csv"));
        ClientFiles.applicantTable().with("9").with("10").writeTo(folder.resolve("application_test.csv"));
        for (HistoryTable table : HistoryTable.values()) {
            HistoryFiles.of(table)
                    .with("SK_ID_CURR", "7", "SK_ID_BUREAU", "70", "SK_ID_PREV", "700")
                    .with("SK_ID_CURR", "8", "SK_ID_BUREAU", "80", "SK_ID_PREV", "800")
                    .writeTo(folder);
        }
    }

    private static List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery("select * from " + table + " order by 1")) {
                    while (row.next()) {
                        rows.add(text(row));
                    }
                }
            }
        }
        return rows;
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.append(row.getString(column)).append('|');
        }
        return text.toString();
    }
}
