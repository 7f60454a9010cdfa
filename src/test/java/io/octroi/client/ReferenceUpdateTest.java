package io.octroi.client;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ReferenceUpdateTest {

    private static final FormField INCOME = FormLayout.CURRENT.field("AMT_INCOME_TOTAL");

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

    @Test
    void spansTheReferenceClientsOfOneImport() throws IOException {
        importReferences(Map.of("7", "1000", "8", "3000"));
        assertEquals(Optional.of(new Range(1000, 3000)), incomes());
        assertEquals(2, reference().clients());
    }

    @Test
    void looksAtAllStoredClientsWhenMoreComeLater() throws IOException {
        importReferences(Map.of("7", "1000", "8", "3000"));
        importReferences(Map.of("8", "2000", "9", "2500"));
        assertEquals(Optional.of(new Range(1000, 2500)), incomes(), "client 8 no longer earns 3000");
        assertEquals(3, reference().clients());
        assertEquals(profileOfStoredClients(), reference());
    }

    @Test
    void staysWhenOnlyApplicantsCome() throws IOException {
        importReferences(Map.of("7", "1000", "8", "3000"));
        StoredImport before = stages.imports().newestReference().orElseThrow();
        importApplicants(Map.of("9", "99000"));
        assertEquals(
                before.id(), stages.imports().newestReference().orElseThrow().id());
        assertEquals(Optional.of(new Range(1000, 3000)), incomes());
    }

    @Test
    void losesAReferenceClientWhoAppliesAgain() throws IOException {
        importReferences(Map.of("7", "1000", "8", "3000"));
        importApplicants(Map.of("8", "3000"));
        assertEquals(Optional.of(new Range(1000, 1000)), incomes());
    }

    @Test
    void isUnknownBeforeTheFirstReferenceClient() throws IOException {
        importApplicants(Map.of("9", "99000"));
        assertTrue(stages.imports().newestReference().isEmpty());
        assertEquals(ReferenceProfile.NONE, reference());
    }

    @Test
    void writesDownWhatAnImportDid() throws IOException {
        importReferences(Map.of("7", "1000", "8", "3000"));
        ImportReport told = importApplicants(Map.of("9", ""));

        List<StoredImport> imports = stages.imports().all();
        assertEquals(2, imports.size());
        assertEquals(Optional.of(told), imports.get(0).report());
        FileReport file = told.files().get(0);
        assertEquals("application_test.csv", file.file());
        assertEquals(1, file.rows());
        assertEquals(1, file.note().missing().rate("AMT_INCOME_TOTAL"));
        assertEquals(0, file.reference().rate("AMT_INCOME_TOTAL"));
        assertEquals(2, file.reference().rows());
        assertTrue(told.files().get(0).note().absentColumns().isEmpty());
    }

    private ReferenceProfile reference() {
        return new Quality(stages.imports()).reference();
    }

    private Optional<Range> incomes() {
        return reference().range(INCOME);
    }

    private ReferenceProfile profileOfStoredClients() {
        FormTally tally = new FormTally();
        stages.clients().eachReference(100, (client, history) -> tally.add(client.form()));
        return tally.profile(Map.of());
    }

    private ImportReport importReferences(Map<String, String> incomeByClient) throws IOException {
        ClientFiles file = referenceTable();
        incomeByClient.forEach((id, income) -> file.with(id + ",0", Map.of(INCOME.name(), income)));
        return run("application_train.csv", file);
    }

    private ImportReport importApplicants(Map<String, String> incomeByClient) throws IOException {
        ClientFiles file = applicantTable();
        incomeByClient.forEach((id, income) -> file.with(id, Map.of(INCOME.name(), income)));
        return run("application_test.csv", file);
    }

    private ImportReport run(String name, ClientFiles file) throws IOException {
        Path written = folder.resolve(name);
        file.writeTo(written);
        ImportReport report = stages.clientImport().run(DataFolder.at(folder));
        Files.delete(written);
        return report;
    }
}
