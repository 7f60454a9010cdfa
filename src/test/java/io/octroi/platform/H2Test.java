package io.octroi.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2Test {

    private static final int COMMITS = 300;

    /** The file's header stands twice, in a block each. */
    private static final int BLOCK = 4_096;

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

    @Test
    void tellsAFileOfAnotherVersionAndOneThatIsDamaged() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        String header = new String(sound, 0, BLOCK, US_ASCII);
        String told = header.substring(0, header.indexOf(",fletcher:")).replaceFirst("format:[0-9]+", "format:99");
        byte[] bytes = told.getBytes(US_ASCII);
        String checked =
                told + ",fletcher:" + Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length)) + "\n";
        for (int block = 0; block < 2; block++) {
            System.arraycopy(checked.getBytes(US_ASCII), 0, sound, block * BLOCK, checked.length());
        }
        Files.write(file, sound);
        assertRefused("was written by a version of H2 that this Octroi");

        Files.write(file, new byte[2 * BLOCK]);
        assertRefused("is damaged: keep a copy of it, and restore");
    }

    private void assertRefused(String told) {
        H2 engine = new H2(url);
        String line = engine.whyNoConnection(assertThrows(SQLException.class, engine::open));
        assertTrue(line.startsWith("OCTROI_DB_URL: the database file ") && line.contains(told), line);
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
