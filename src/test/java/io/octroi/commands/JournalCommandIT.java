package io.octroi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.commands.CommandProcess.Answer;
import io.octroi.platform.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code journal}, as an auditor runs it: a process of its own for every command. */
@Tag("database")
class JournalCommandIT {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Map<String, String> variables;

    @BeforeEach
    void chooseDatabase() {
        variables = TestDatabase.variablesUnder(home);
    }

    private Answer run(Object... arguments) throws IOException, InterruptedException {
        return new CommandProcess("journal", variables, folder).run(arguments);
    }

    private void tamper(String sql) throws SQLException {
        try (Connection owner = TestDatabase.ownersConnection(Configuration.of(variables));
                Statement statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void anAuditorChecksReadsAndTakesAlong() throws Exception {
        Path head = folder.resolve("head.json");
        Path export = folder.resolve("export.ndjson");
        Path key = home.resolve("journal-key.pub");
        assertEquals(
                List.of("the head at entry 1 is in " + head),
                run("head", "--out", head).out());
        assertEquals(
                List.of("2 entries are in " + export),
                run("export", "--out", export).out());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(export)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("journal-key"))));
        assertEquals(2, run("export", "--out", export).code(), "it is there already");

        Answer list = run("list", "--kind", "journal.exported");
        assertTrue(list.out().get(0).matches("2  \\S+  journal.exported by command line: \\{}"), list.toString());

        String sound = "%d entries are as they were sealed (%d seals, checked with the given key;"
                + " nothing is missing up to the anchor)";
        Answer verified = run("verify", "--key", key, "--head", head);
        String decisions = "0 decisions and their records are as they were taken";
        assertEquals(new Answer(0, List.of(sound.formatted(3, 3), decisions), List.of()), verified);
        assertEquals(
                new Answer(0, List.of(sound.formatted(2, 2)), List.of()),
                run("verify", "--file", export, "--key", key, "--head", head));

        String text = Files.readString(export);
        Files.writeString(export, text.replace("head-exported", "head-expected"));
        assertEquals(
                new Answer(
                        1,
                        List.of("altered at entry 1: the entry is not the one that was sealed, or not in its place"),
                        List.of()),
                run("verify", "--file", export, "--key", key));

        tamper("update journal_entry set actor = 'eve' where kind = 'journal.exported'");
        Answer altered = run("verify");
        assertEquals(1, altered.code());
        assertEquals(
                List.of("altered at entry 2: the entry is not the one that was sealed, or not in its place"),
                altered.out());
    }

    @Test
    void tellsWhatCannotBeChecked() throws Exception {
        Path none = folder.resolve("none");
        assertEquals(2, run("verify", "--file", none).code());
        Path noKey = Files.writeString(folder.resolve("no.pem"), "no key");
        Answer refused = run("verify", "--file", none, "--key", noKey);
        assertEquals(
                new Answer(2, List.of(), List.of("octroi: " + noKey + ": it holds no Ed25519 key as PEM")), refused);
        Answer noHead = run("verify", "--file", none, "--head", noKey);
        assertEquals(
                List.of("octroi: " + noKey + ": it is no head of a journal that the key in it has signed"),
                noHead.err());
    }
}
