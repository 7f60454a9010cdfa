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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup}, {@code restore} and {@code move}, as an operator runs them one after the other. */
@Tag("database")
class BackupCommandIT {

    @TempDir
    Path folder;

    @Test
    void whatWasErasedStaysErasedOnAnotherMachine() throws IOException, InterruptedException {
        Path home = folder.resolve("first");
        Map<String, String> first = TestDatabase.variablesUnder(home);
        importClients(first);
        Path file = folder.resolve("backup");
        assertDone("rows of 20", run(first, "backup", "--out", file));
        assertEquals(
                Answer.refused("octroi: --out: " + file + " is there already, name another file"),
                run(first, "backup", "--out", file));
        assertDone("client 9 is erased", run(first, "person", "erase", 9, "--by", "dpo", "--why", "after the backup"));
        Answer erased = run(first, "person", "erased");
        assertEquals("SK_ID_CURR,ERASED_AT,ERASED_BY,WHY", erased.out().get(0));
        assertEquals(3, erased.out().size(), erased.toString());
        Path list = Files.write(folder.resolve("erased.csv"), erased.out());

        Path elsewhere = Files.createDirectories(folder.resolve("second"));
        Map<String, String> second = TestDatabase.variablesUnder(elsewhere);
        Answer keyless = run(second, "restore", "--from", file);
        assertEquals(2, keyless.code());
        assertTrue(keyless.err().get(0).contains("put it at " + elsewhere.resolve("journal-key")), keyless.toString());
        Files.copy(home.resolve("journal-key"), elsewhere.resolve("journal-key"));
        assertDone("are restored; check them with: ", run(second, "restore", "--from", file));
        assertDone("entries are as they were sealed", run(second, "journal", "verify"));
        Answer again = run(second, "restore", "--from", file);
        assertEquals(2, again.code());
        assertTrue(again.err().get(0).startsWith("octroi: the database is not empty"), again.toString());
        assertEquals(Answer.done("clients erased again: 1"), run(second, "person", "erase-again", "--from", list));
        for (int client : new int[] {7, 9}) {
            assertEquals(
                    Answer.refused("octroi: there is no client " + client),
                    run(second, "person", "erase", client, "--by", "dpo", "--why", "nobody is there"));
        }
    }

    @Test
    void movesAnH2DatabaseToAnother() throws IOException, InterruptedException {
        Path home = folder.resolve("embedded");
        importClients(Map.of("OCTROI_HOME", home.toString()));
        Map<String, String> target = TestDatabase.variablesUnder(Files.createDirectories(folder.resolve("target")));
        Files.copy(home.resolve("journal-key"), folder.resolve("target").resolve("journal-key"));
        assertDone("are moved; check them with: ", run(target, "move", "--from", home));
        assertDone("entries are as they were sealed", run(target, "journal", "verify"));
        assertTrue(Files.exists(home.resolve("database").resolve("octroi.mv.db")));
        Answer nothing = run(target, "move", "--from", folder);
        assertEquals(
                List.of("octroi: " + folder + " holds no H2 database: name the OCTROI_HOME that has one"),
                nothing.err());
    }

    private void importClients(Map<String, String> variables) throws IOException {
        referenceTable().with("7,1").with("8,0").writeTo(folder.resolve("application_train.csv"));
        applicantTable().with("9").writeTo(folder.resolve("application_test.csv"));
        try (Stages stages = new Stages(Configuration.of(variables))) {
            stages.clientImport().run(DataFolder.at(folder));
            stages.erasures().erase(7, "dpo", "before the backup");
        }
    }

    private Answer run(Map<String, String> variables, String command, Object... arguments)
            throws IOException, InterruptedException {
        return new CommandProcess(command, variables, folder).run(arguments);
    }

    private static void assertDone(String told, Answer answer) {
        assertEquals(0, answer.code(), answer.toString());
        assertFalse(answer.out().isEmpty(), answer.toString());
        assertTrue(answer.out().get(0).contains(told), answer.toString());
    }
}
