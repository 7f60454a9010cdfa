package io.octroi.journal;

import static io.octroi.journal.OpenJournal.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.octroi.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class JournalTest {

    private static final long ADA = 7;

    @TempDir
    Path home;

    private OpenJournal open;

    @BeforeEach
    void begin() {
        open = new OpenJournal(home);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void anEntryIsThereWithWhatItTellsOrNotAtAll() throws SQLException {
        open.append(entry(1));
        try (Connection connection = open.transaction()) {
            open.journal().append(connection, entry(2));
            connection.rollback();
        }
        open.append(entry(3));
        assertEquals(2, open.sealer().sealAll());
        assertEquals(List.of("{\"number\":1}", "{\"number\":3}"), open.contents());
        open.assertSound(2);
        try (Connection connection = open.database().getConnection()) {
            assertThrows(IllegalStateException.class, () -> open.journal().append(connection, entry(4)));
        }
    }

    @Test
    void anEntryThatIsCommittedLateIsSealedLate() throws SQLException {
        try (Connection slow = open.transaction()) {
            open.journal().append(slow, entry(1));
            open.append(entry(2));
            assertEquals(1, open.sealer().sealRecent());
            slow.commit();
        }
        assertEquals(1, open.sealer().sealRecent());
        assertEquals(0, open.sealer().sealAll());
        assertEquals(List.of("{\"number\":2}", "{\"number\":1}"), open.contents());
        open.assertSound(2);
    }

    @Test
    void staysSoundWhenAClientIsErased() throws SQLException {
        open.append(entry(1).about(ADA));
        open.append(entry(2).naming(ADA));
        open.sealer().sealAll();
        assertFalse(open.contents().get(0).contains("number"), "sealed under the client's key");
        assertEquals("{\"number\":2}", open.contents().get(1));
        List<String> before = open.contents();
        try (Connection connection = open.transaction()) {
            new PersonalKeys().destroy(connection, List.of(ADA));
            connection.commit();
        }
        assertEquals(before, open.contents());
        open.assertSound(2);
    }

    @Test
    void namesTheFirstWrongEntryInTheDatabase() throws SQLException {
        for (int i = 1; i <= 6; i++) {
            open.append(entry(i));
            if (i % 2 == 0) {
                open.sealer().sealAll();
            }
        }
        open.assertSound(6);
        open.tamper(
                "update journal_entry set actor = 'eve' where id = (select entry_id from journal_position where position = 5)");
        assertAltered(5, "the entry is not the one that was sealed, or not in its place");
        open.tamper("update journal_seal set signature = key_id where number = 2");
        assertAltered(3, "seal 2 is not signed by its key");
        open.tamper(
                "alter table journal_position drop constraint journal_position_entry_fk",
                "delete from journal_entry where id = (select entry_id from journal_position where position = 2)");
        assertAltered(2, "seal 1 does not end at that entry");
    }

    private void assertAltered(long position, String why) {
        assertEquals(
                Optional.of(new Verdict.Alteration(position, why)),
                open.verdict().altered());
    }

    @Test
    @Tag("postgresql")
    void theApplicationCanNeitherChangeNorRemoveAnEntry() throws SQLException {
        open.append(entry(1));
        open.sealer().sealAll();
        try (Connection connection = TestDatabase.applicationsConnection(open.configuration());
                var statement = connection.createStatement()) {
            for (String table : List.of("journal_entry", "journal_position", "journal_seal", "journal_key")) {
                for (String verb : List.of("delete from " + table, "truncate " + table)) {
                    SQLException refused = assertThrows(SQLException.class, () -> statement.executeUpdate(verb));
                    assertEquals("42501", refused.getSQLState(), verb);
                }
            }
            for (String change : List.of(
                    "journal_entry set actor = 'eve'",
                    "journal_position set hash = ''",
                    "journal_seal set head = ''")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> statement.executeUpdate("update " + change));
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }
}
