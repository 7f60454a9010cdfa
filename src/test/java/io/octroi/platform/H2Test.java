package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2Test {

    private static final int COMMITS = 300;

    @TempDir
    Path home;

    private String url;
    private Path file;

    @BeforeEach
    void writeMuchThatIsNoLongerInUse() throws SQLException {
        url = H2.fileUnder(home);
        file = home.resolve("database").resolve("octroi.mv.db");
        try (Connection connection = new H2(url).connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE word (id INT PRIMARY KEY, text VARCHAR)");
            for (int i = 0; i < COMMITS; i++) {
                write(connection, i);
            }
        }
    }

    @Test
    void aFileMostlyOutOfUseIsRewrittenWithAllThatIsInIt() throws SQLException, IOException {
        long before = Files.size(file);
        new H2(url, 0).open().close();
        assertTrue(Files.size(file) < before / 2, Files.size(file) + " of " + before);
        assertEquals(COMMITS, words());
        long after = Files.size(file);
        new H2(url, 0).open().close();
        assertTrue(Files.size(file) >= after, "what is well filled stays");
    }

    @Test
    void whereSomebodyElseIsInNothingIsShutDown() throws SQLException, IOException {
        try (Connection other = new H2(url).connections().getConnection();
                Statement still = other.createStatement()) {
            long before = Files.size(file);
            new H2(url, 0).open().close();
            assertTrue(Files.size(file) >= before);
            still.execute("SELECT COUNT(*) FROM word");
        }
    }

    @Test
    void aSmallFileStaysAsItIs() throws SQLException, IOException {
        long before = Files.size(file);
        new H2(url).open().close();
        assertTrue(Files.size(file) >= before);
    }

    @Test
    void aDatabaseInMemoryHasNothingToGive() throws SQLException {
        new H2("jdbc:h2:mem:nothing", 0).open().close();
    }

    private static void write(Connection connection, int id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO word VALUES (?, ?)")) {
            insert.setInt(1, id);
            insert.setString(2, "word ".repeat(id));
            insert.executeUpdate();
        }
    }

    private int words() throws SQLException {
        try (Connection connection = new H2(url).connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM word")) {
            count.next();
            return count.getInt(1);
        }
    }
}
