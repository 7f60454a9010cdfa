package io.octroi.platform;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.access.AccountName;
import io.octroi.access.Accounts;
import io.octroi.access.OneTimePassword;
import io.octroi.access.Role;
import io.octroi.access.Scope;
import io.octroi.access.SignIns;
import io.octroi.access.UnusableAccess;
import io.octroi.client.DataFolder;
import io.octroi.client.FailedErasure;
import io.octroi.journal.Reading;
import io.octroi.scoring.UnusableModel;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stages tell in the journal of what is done with them. */
@Tag("database")
class ToldDeedsIT {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Stages stages;

    @BeforeEach
    void open() {
        stages = new Stages(TestDatabase.under(home));
    }

    @AfterEach
    void close() {
        stages.close();
    }

    private List<Reading> readings() throws SQLException {
        return stages.audit("auditor").read(Optional.empty(), OptionalLong.empty(), 1_000).stream()
                .filter(reading -> !reading.kind().startsWith("journal."))
                .toList();
    }

    private List<String> told() throws SQLException {
        return readings().stream()
                .map(reading -> reading.kind() + " by " + reading.actor()
                        + (reading.client().isPresent()
                                ? " on " + reading.client().getAsLong()
                                : "") + " "
                        + reading.content())
                .toList();
    }

    private void importClients() throws IOException {
        referenceTable().with("7,1").writeTo(folder.resolve("application_train.csv"));
        applicantTable().with("9").writeTo(folder.resolve("application_test.csv"));
        stages.clientImport("command line").run(DataFolder.at(folder));
    }

    @Test
    void importsErasuresAndExportsOfPersons() throws IOException, SQLException {
        importClients();
        stages.personalFiles("command line").of(9);
        assertThrows(FailedErasure.class, () -> stages.erasures().erase(9, "dpo", "too long ".repeat(300)));
        stages.erasures().erase(9, "dpo", "request");
        assertEquals(
                List.of(
                        "client.imported by command line"
                                + " {\"applicants\":1,\"import\":1,\"new\":2,\"reference\":1,\"updated\":0}",
                        "client.exported by command line on 9 {}",
                        "client.erased by dpo on 9 {\"why\":\"request\"}"),
                told());
        assertEquals(
                2,
                stages.audit("auditor").read(Optional.empty(), OptionalLong.of(9), 10).stream()
                        .filter(reading -> reading.kind().startsWith("client."))
                        .count());
    }

    @Test
    void promotions() throws SQLException {
        stages.models().promoteShipped();
        stages.models().promoteShipped();
        assertThrows(UnusableModel.class, () -> stages.models().rollBack("ada", "none before"));
        List<String> told = told();
        assertEquals(1, told.size());
        assertTrue(
                told.get(0)
                        .matches("model.promoted by octroi \\{\"model\":\"[^\"]+\",\"promotion\":1,"
                                + "\"why\":\"comes with the program\"}"),
                told.get(0));
    }

    @Test
    void accountsAndKeys() throws SQLException {
        Accounts accounts = stages.access().accounts().by("ada");
        accounts.open(new AccountName("bob"), Set.of(Role.ADMIN));
        accounts.assign("bob", Set.of(Role.ADMIN, Role.AUDITOR));
        assertThrows(UnusableAccess.class, () -> accounts.close("bob"), "the last admin");
        accounts.open(new AccountName("eve"), Set.of(Role.ADVISOR));
        assertThrows(UnusableAccess.class, () -> accounts.open(new AccountName("eve"), Set.of(Role.ADVISOR)));
        accounts.reset("eve");
        accounts.close("eve");
        accounts.reopen("eve");
        long key = stages.access()
                .keys()
                .create("tool", Set.of(Scope.CLIENTS), 5, "ada")
                .key()
                .id();
        stages.access().keys().revoke(key, "bob");
        String eve = " by ada {\"account\":\"eve\",\"roles\":[\"advisor\"]}";
        String tool = " {\"key\":%d,\"name\":\"tool\",\"scopes\":[\"%s\"]}".formatted(key, Scope.CLIENTS.word());
        assertEquals(
                List.of(
                        "account.opened by ada {\"account\":\"bob\",\"roles\":[\"admin\"]}",
                        "account.roles-changed by ada {\"account\":\"bob\",\"roles\":[\"admin\",\"auditor\"]}",
                        "account.opened" + eve,
                        "account.reset" + eve,
                        "account.closed" + eve,
                        "account.reopened" + eve,
                        "key.created by ada" + tool,
                        "key.revoked by bob" + tool),
                told());
    }

    @Test
    void signInsWithoutAWordOfWhatWasTyped() throws SQLException {
        OneTimePassword password = stages.access().accounts().open(new AccountName("bob"), Set.of(Role.ADVISOR));
        SignIns signIns = stages.access().signIns();
        signIns.byPassword("my secret typed into the wrong field", "x", "192.0.2.1");
        signIns.byPassword("nobody", "hunter2", "192.0.2.1");
        signIns.byPassword("bob", password.password(), "192.0.2.2");
        IntStream.range(0, 9).forEach(attempt -> signIns.byPassword("bob", "hunter" + attempt, "192.0.2.3"));
        signIns.left("bob");
        List<String> told = told();
        assertEquals(
                List.of(
                        "sign-in.refused by somebody {}",
                        "sign-in.refused by somebody {}",
                        "sign-in.succeeded by bob {}"),
                told.subList(1, 4));
        assertEquals(
                5, told.stream().filter("sign-in.refused by bob {}"::equals).count());
        assertEquals(
                List.of("sign-in.throttled by bob {}", "sign-in.ended by bob {}"),
                told.subList(told.size() - 2, told.size()),
                "once a minute");
        assertFalse(told.toString().contains("hunter"), told.toString());
        assertFalse(told.toString().contains("secret"), told.toString());
        assertFalse(told.toString().contains(password.password()));
    }

    @Test
    void aCommandSealsWhatItDidBeforeItEnds() throws IOException, SQLException {
        importClients();
        stages.close();
        stages = new Stages(stages.configuration());
        List<Reading> readings = readings();
        assertEquals(1, readings.get(0).position());
    }
}
