package io.octroi.commands;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.client.DataFolder;
import io.octroi.commands.CommandProcess.Answer;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code person}, as an operator runs it: a process of its own for every command. */
@Tag("database")
class PersonCommandIT {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Map<String, String> variables;

    @BeforeEach
    void importClients() throws IOException {
        variables = TestDatabase.variablesUnder(home);
        referenceTable().with("7,1").writeTo(folder.resolve("application_train.csv"));
        applicantTable().with("9").writeTo(folder.resolve("application_test.csv"));
        try (Stages stages = new Stages(Configuration.of(variables))) {
            stages.clientImport().run(DataFolder.at(folder));
        }
    }

    private Answer run(Object... arguments) throws IOException, InterruptedException {
        return new CommandProcess("person", variables, folder).run(arguments);
    }

    @Test
    void exportsErasesAndTellsWhatIsLeft() throws IOException, InterruptedException {
        Path out = folder.resolve("person.json");
        assertEquals(Answer.done("everything held on client 7 is in " + out), run("export", 7, "--out", out));
        assertTrue(Files.readString(out).contains("\"AMT_CREDIT\" : \"406597.5\""));
        assertEquals(
                Answer.refused("octroi: --out: " + out + " is there already, name another file"),
                run("export", 7, "--out", out));

        Answer erased = run("erase", 7, "--by", "dpo", "--why", "request of 3 May");
        assertEquals(0, erased.code());
        assertTrue(erased.out().get(0).startsWith("client 7 is erased (20"), erased.toString());
        assertEquals(
                Answer.refused("octroi: there is no client 7"), run("erase", 7, "--by", "dpo", "--why", "once more"));

        Path left = folder.resolve("left.json");
        assertEquals(
                Answer.done("client 7 was erased: what is kept of it is in " + left), run("export", 7, "--out", left));
        assertTrue(Files.readString(left).contains("request of 3 May"));
        Path nobody = folder.resolve("nobody.json");
        assertEquals(Answer.refused("octroi: there is no client 8"), run("export", 8, "--out", nobody));
        assertFalse(Files.exists(nobody));
    }

    @Test
    void expiresWhatIsOldEnoughAndCountsFirst() throws IOException, InterruptedException, SQLException {
        assertTold("applicants erased: 0 (their import had finished before 20", expire("--older-than", 1));
        makeTheImportOld();
        assertTold("clients that would be erased: 2 (", expire("--older-than", 6, "--reference", "--dry-run"));
        assertTold("applicants that would be erased: 1 (", expire("--older-than", 6, "--dry-run"));
        assertTold("applicants erased: 1 (", expire("--older-than", 6));
        assertTold("clients that would be erased: 1 (", expire("--older-than", 6, "--reference", "--dry-run"));
    }

    private static void assertTold(String line, Answer answer) {
        assertEquals(0, answer.code(), answer.toString());
        assertTrue(answer.out().get(0).startsWith(line), answer.toString());
    }

    private void makeTheImportOld() throws SQLException {
        try (Connection owner = TestDatabase.ownersConnection(Configuration.of(variables));
                Statement statement = owner.createStatement()) {
            statement.executeUpdate(
                    "update client_import set finished_at = timestamp with time zone '2020-01-01 00:00:00+00'");
        }
    }

    @Test
    void refusesWhatItCannotWorkWith() throws IOException, InterruptedException {
        assertEquals(
                Answer.refused("octroi: --older-than: write a number of months from 1 to 1200"),
                expire("--older-than", 0));
        assertEquals(
                Answer.refused("octroi: --why: write between 1 and 2000 characters"),
                run("erase", 9, "--by", "dpo", "--why", " "));
    }

    private Answer expire(Object... arguments) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of("expire", "--by", "dpo", "--why", "time is over"), Stream.of(arguments))
                .toArray());
    }
}
