package io.octroi.client;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ClientImportTest {

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Stages stages;

    @BeforeEach
    void open() {
        stages = new Stages(TestDatabase.under(home));
    }

    @AfterEach
    void close() {
        stages.close();
    }

    private ImportReport run() {
        return stages.clientImport().run(DataFolder.at(folder));
    }

    @Test
    void storesReferenceClientsAndApplicants() throws IOException {
        referenceTable().with("7,1").with("8,0").writeTo(folder.resolve("application_train.csv"));
        applicantTable().with("9").writeTo(folder.resolve("application_test.csv"));

        assertTrue(stages.clientImport().isFirst());
        ImportReport report = run();

        assertFalse(stages.clientImport().isFirst());
        assertEquals(2, report.referenceClients());
        assertEquals(1, report.applicants());
        assertEquals(3, report.added());
        Client defaulted = stages.clients().get("7");
        assertEquals(Optional.of(Outcome.DEFAULTED), defaulted.outcome());
        assertEquals(Optional.of("406597.5"), defaulted.form().text(FormLayout.CURRENT.field("AMT_CREDIT")));
        assertTrue(stages.clients().get("9").isApplicant());
    }

    @Test
    void replacesClientsItKnowsAndSaysSo() throws IOException {
        Path train = folder.resolve("application_train.csv");
        referenceTable().with("7,1").with("8,0").writeTo(train);
        run();
        long before = stages.clients().revision();
        referenceTable().with("8,1", Map.of("AMT_CREDIT", "1")).with("9,0").writeTo(train);

        ImportReport report = run();

        assertEquals(1, report.added());
        assertEquals(1, report.updated());
        assertEquals(Optional.of(Outcome.DEFAULTED), stages.clients().get("8").outcome());
        assertEquals(3, stages.clients().count(ClientKind.REFERENCE));
        assertTrue(stages.clients().revision() > before);
    }

    @Test
    void changesNothingWhenALateRowCannotBeRead() throws IOException {
        Path train = folder.resolve("application_train.csv");
        referenceTable().with("7,0").writeTo(train);
        run();
        long before = stages.clients().revision();
        ClientFiles rows = referenceTable().with("7,1");
        for (int id = 100; id < 1_600; id++) {
            rows.with(id + ",0");
        }
        rows.with("2000,maybe").writeTo(train);

        assertThrows(UnreadableCsv.class, this::run);

        assertEquals(1, stages.clients().count(ClientKind.REFERENCE));
        assertEquals(Optional.of(Outcome.REPAID), stages.clients().get("7").outcome());
        assertEquals(before, stages.clients().revision());
    }

    @Test
    void refusesAFormStoredInAnUnknownLayout() throws IOException, SQLException {
        referenceTable().with("7,1").writeTo(folder.resolve("application_train.csv"));
        run();
        try (Connection connection = TestDatabase.ownersConnection(stages.configuration());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update client set form_version = 2");
        }
        Client later = stages.clients().get("7");
        assertEquals(
                "the form of client 7 is stored in layout 2, and this version of Octroi reads layout 1",
                assertThrows(UnreadableForm.class, later::form).getMessage());
    }

    @Test
    void findsClientsByTheFirstDigitsOfTheirNumberTheShorterNumbersFirst() throws IOException {
        ClientFiles applicants = applicantTable();
        List.of("1", "10", "100", "109", "1005", "11", "99", "100000000000005", "900000000000000")
                .forEach(applicants::with);
        applicants.writeTo(folder.resolve("application_test.csv"));
        run();
        assertEquals(List.of(10L, 100L, 109L, 1005L, 100_000_000_000_005L), beginningWith("10", 9));
        assertEquals(List.of(10L, 100L, 109L), beginningWith("10", 3));
        assertEquals(List.of(99L), beginningWith("9", 1));
        assertEquals(List.of(100_000_000_000_005L), beginningWith("100000000000005", 9));
        for (String none : List.of("", "0", "01", "10x", "-1", "12", "1000000000000050", " 10")) {
            assertEquals(List.of(), beginningWith(none, 9), none);
        }
    }

    private List<Long> beginningWith(String digits, int limit) {
        return ids(stages.clients().beginningWith(digits, limit));
    }

    @Test
    void pagesThroughClientsInTheOrderOfTheirNumbers() throws IOException {
        referenceTable().with("30,0").with("10,1").writeTo(folder.resolve("application_train.csv"));
        applicantTable().with("20").writeTo(folder.resolve("application_test.csv"));
        run();
        Clients clients = stages.clients();

        assertEquals(List.of(10L, 20L), ids(clients.after(0, Optional.empty(), 2)));
        assertEquals(List.of(30L), ids(clients.after(20, Optional.empty(), 2)));
        assertEquals(List.of(20L), ids(clients.page(ClientKind.APPLICANT, 0, 10)));
        assertEquals(List.of(10L, 30L), ids(clients.after(0, Optional.of(ClientKind.REFERENCE), 10)));
        assertThrows(UnknownClient.class, () -> clients.get("40"));
        assertThrows(UnknownClient.class, () -> clients.get("ten"));
    }

    private static List<Long> ids(List<Client> clients) {
        return clients.stream().map(Client::id).toList();
    }
}
