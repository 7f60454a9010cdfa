package io.octroi.client;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.octroi.TestDatabase;
import io.octroi.decision.Champion;
import io.octroi.decision.Rectifications.Wish;
import io.octroi.journal.PersonalKeys;
import io.octroi.journal.SealedContent;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ErasuresTest {

    private static final long ADA = 7_000_007;
    private static final long BOB = 8_000_008;
    private static final long EVE = 9_000_009;
    private static final double PACKED = 7_654_321.25;

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private final PersonalKeys keys = new PersonalKeys();
    private Stages stages;
    private HikariDataSource database;

    @BeforeEach
    void open() throws IOException {
        stages = new Stages(TestDatabase.under(home));
        database = TestDatabase.pool(stages.configuration());
        referenceTable()
                .with(
                        ADA + ",1",
                        Map.of(
                                "AMT_INCOME_TOTAL", "98765432.5",
                                "ORGANIZATION_TYPE", "canary organisation",
                                "CODE_GENDER", "canary sex",
                                "NAME_FAMILY_STATUS", "canary family"))
                .with(BOB + ",0")
                .writeTo(folder.resolve("application_train.csv"));
        applicantTable()
                .with(EVE + "", Map.of("ORGANIZATION_TYPE", "eve's employer"))
                .writeTo(folder.resolve("application_test.csv"));
        HistoryFiles.of(HistoryTable.BUREAU)
                .with("SK_ID_CURR", ADA + "", "SK_ID_BUREAU", "70", "AMT_CREDIT_SUM", PACKED + "")
                .with("SK_ID_CURR", BOB + "", "SK_ID_BUREAU", "80", "AMT_CREDIT_SUM", "5")
                .writeTo(folder);
        importFolder();
    }

    @AfterEach
    void close() {
        database.close();
        stages.close();
    }

    private void importFolder() {
        stages.clientImport().run(DataFolder.at(folder));
    }

    private EverythingStored everything() throws SQLException {
        return EverythingStored.in(stages.configuration());
    }

    private SealedContent seal(long client, String text) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            SealedContent sealed = keys.seal(connection, client, text.getBytes(UTF_8));
            connection.commit();
            return sealed;
        }
    }

    private Optional<String> opened(long client, SealedContent sealed) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return keys.open(connection, client, sealed).map(bytes -> new String(bytes, UTF_8));
        }
    }

    @Test
    void leavesNothingOfThePersonButTheirNumber() throws SQLException {
        SealedContent sealed = seal(ADA, "refused");
        EverythingStored before = everything();
        assertEquals(Set.of("client", "client_import", "protected_attribute"), before.tablesWith("canary"));
        assertEquals(Set.of("client_import"), before.tablesWith("9.87654325E7"), "the highest income of all");
        assertEquals(Set.of("credit_history"), before.tablesWithPacked(PACKED));
        assertTrue(before.tables().contains("flyway_schema_history"), "every table is looked at");

        Erasure erasure = stages.erasures().erase(ADA, "dpo", "request of 3 May");

        EverythingStored after = everything();
        assertEquals(Set.of(), after.tablesWith("canary"));
        assertEquals(Set.of(), after.tablesWith("98765432.5"));
        assertEquals(Set.of(), after.tablesWith("9.87654325E7"));
        assertEquals(Set.of(), after.tablesWithPacked(PACKED));
        assertEquals(Set.of("erasure", "journal_entry", "personal_key"), after.tablesWith(ADA + ""));
        assertEquals(Optional.empty(), opened(ADA, sealed));
        try (Connection connection = database.getConnection()) {
            assertEquals(
                    List.of(new Erasure(ADA, erasure.at(), "dpo", "request of 3 May")), Erasures.of(connection, ADA));
        }
    }

    @Test
    void leavesNothingOfAnApplicantWhoWasAssessed() throws SQLException {
        Champion champion = stages.champion();
        champion.promote(Path.of("src/main/resources/model"), "ada", "first");
        stages.reassessment(champion).look();
        assertEquals(
                Set.of("assessment", "client", "protected_attribute"),
                everything().tablesWith(EVE + ""));

        stages.erasures().erase(EVE, "dpo", "request");

        assertEquals(Set.of("erasure", "journal_entry"), everything().tablesWith(EVE + ""));
    }

    @Test
    void leavesNothingOfAnApplicantWhoseFileWasRectified() throws SQLException {
        ReferenceProfile inForce = new Quality(stages.imports()).reference();
        Wish wish = new Wish(
                EVE,
                stages.clients().get(EVE + "").importId(),
                "ORGANIZATION_TYPE",
                Optional.of("canary employer"),
                "her canary letter of 3 May says so");
        stages.rectifications(stages.champion()).rectify(wish, "advisor");
        assertEquals(Set.of("rectification"), everything().tablesWith("canary letter"));
        assertEquals(Set.of("client", "rectification"), everything().tablesWith("canary employer"));

        stages.erasures().erase(EVE, "dpo", "request");

        assertEquals(Set.of(), everything().tablesWith("canary letter"));
        assertEquals(Set.of(), everything().tablesWith("canary employer"));
        assertEquals(Set.of(), everything().tablesWith("eve's employer"));
        assertEquals(
                Set.of("erasure", "journal_entry", "personal_key"), everything().tablesWith(EVE + ""));
        assertEquals(inForce, new Quality(stages.imports()).reference());
        assertEquals(1, stages.imports().all().size());
    }

    @Test
    void leavesEverybodyElseAsTheyWere() throws SQLException {
        SealedContent sealed = seal(BOB, "granted");
        Client bob = stages.clients().get(BOB + "");
        byte[] history = stages.clients().history(BOB).orElseThrow().content();
        long revision = stages.clients().revision();

        stages.erasures().erase(ADA, "dpo", "request");

        assertEquals(Optional.empty(), stages.clients().find(ADA));
        assertEquals(bob.form(), stages.clients().get(BOB + "").form());
        assertArrayEquals(history, stages.clients().history(BOB).orElseThrow().content());
        assertEquals(Optional.of("granted"), opened(BOB, sealed));
        assertTrue(stages.clients().get(EVE + "").isApplicant());
        assertTrue(stages.clients().revision() > revision, "caches are told");
    }

    @Test
    void knowsTheReferenceClientsWithoutTheErased() {
        Quality quality = new Quality(stages.imports());
        FormField income = FormLayout.CURRENT.field("AMT_INCOME_TOTAL");
        assertEquals(
                Optional.of(new Range(135_000, 98_765_432.5)),
                quality.reference().range(income));
        Map<String, MissingCounts> history =
                Map.of("bureau", quality.reference().table("bureau"));

        stages.erasures().erase(ADA, "dpo", "request");

        FormTally tally = new FormTally();
        stages.clients().eachReference(100, (client, summary) -> tally.add(client.form()));
        assertEquals(tally.profile(history), quality.reference());
        assertEquals(1, quality.reference().clients());
        stages.erasures().erase(BOB, "dpo", "request");
        assertEquals(0, quality.reference().clients());
        assertEquals(Optional.empty(), quality.reference().range(income));
    }

    @Test
    void forgetsWhatAnApplicantToldAsAReferenceClientOnce() throws IOException, SQLException {
        applicantTable().with(ADA + "").writeTo(folder.resolve("application_test.csv"));
        referenceTable().with(BOB + ",0").writeTo(folder.resolve("application_train.csv"));
        importFolder();
        assertEquals(Set.of("client_import"), everything().tablesWith("canary organisation"));
        ReferenceProfile inForce = new Quality(stages.imports()).reference();

        stages.erasures().erase(ADA, "dpo", "request");

        assertEquals(Set.of(), everything().tablesWith("canary"));
        assertEquals(inForce, new Quality(stages.imports()).reference());
    }

    @Test
    void tellsANumberNobodyHasAndChangesNothing() throws SQLException {
        long revision = stages.clients().revision();
        UnknownClient unknown =
                assertThrows(UnknownClient.class, () -> stages.erasures().erase(1, "dpo", "request"));
        assertEquals("there is no client 1", unknown.getMessage());
        assertEquals(revision, stages.clients().revision());
        assertFalse(everything().tablesWith("canary").isEmpty());
        stages.erasures().erase(ADA, "dpo", "request");
        assertThrows(UnknownClient.class, () -> stages.erasures().erase(ADA, "dpo", "once more"));
    }

    @Test
    void erasesSomebodyOfWhomOnlySealedContentIsLeft() throws SQLException {
        SealedContent sealed = seal(1, "refused");
        stages.erasures().erase(1, "dpo", "request");
        assertEquals(Optional.empty(), opened(1, sealed));
    }

    @Test
    void erasesAllOrNothing() throws SQLException {
        SealedContent sealed = seal(ADA, "refused");
        FailedErasure refused =
                assertThrows(FailedErasure.class, () -> stages.erasures().erase(ADA, "dpo", "too long ".repeat(300)));
        assertEquals(
                "the database refused the erasure (SQL state 22001), and nothing was changed", refused.getMessage());
        assertTrue(stages.clients().find(ADA).isPresent());
        assertTrue(stages.clients().history(ADA).isPresent());
        assertEquals(Optional.of("refused"), opened(ADA, sealed));
    }

    @Test
    void aLaterImportBringsAnErasedNumberBack() throws SQLException {
        SealedContent before = seal(ADA, "refused");
        stages.erasures().erase(ADA, "dpo", "request");
        importFolder();
        assertEquals(
                Optional.of("canary organisation"),
                stages.clients().get(ADA + "").form().text(FormLayout.CURRENT.field("ORGANIZATION_TYPE")));
        assertEquals(Optional.of("granted"), opened(ADA, seal(ADA, "granted")));
        assertEquals(Optional.empty(), opened(ADA, before));
        assertEquals(2, new Quality(stages.imports()).reference().clients());
    }

    @Test
    void waitsForTheImportThatIsAtWork() throws Exception {
        try (Connection working = database.getConnection();
                Statement statement = working.createStatement()) {
            working.setAutoCommit(false);
            ClientRevision.advance(working);
            CompletableFuture<Erasure> erasure =
                    CompletableFuture.supplyAsync(() -> stages.erasures().erase(ADA, "dpo", "request"));
            Thread.sleep(300);
            assertFalse(erasure.isDone());
            statement.executeUpdate("update client set outcome = 'REPAID'");
            working.commit();
            assertEquals(ADA, erasure.get(20, TimeUnit.SECONDS).client());
        }
        assertEquals(Optional.empty(), stages.clients().find(ADA));
    }

    @Test
    void tellsThatAnImportIsAtWorkWhenItWaitedInVain() {
        for (String state : new String[] {"HYT00", "55P03"}) {
            assertEquals(
                    "an import or another erasure is at work, and nothing was changed: try again when it has ended",
                    new FailedErasure(new SQLException("row of Ada", state)).getMessage());
        }
    }
}
