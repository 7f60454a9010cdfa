package io.octroi.scoring;

import static io.octroi.scoring.SmallPackage.aPackage;
import static io.octroi.scoring.SmallPackage.edit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ModelsTest {

    @TempDir
    Path home;

    @TempDir
    Path packages;

    private Configuration configuration;
    private Stages stages;
    private Models models;

    @BeforeEach
    void open() {
        configuration = TestDatabase.under(home);
        stages = new Stages(configuration);
        models = stages.models();
    }

    @AfterEach
    void close() {
        stages.close();
    }

    private Path published(String name, double threshold) {
        aPackage().withPolicy(new Policy(threshold, 5)).publish(packages.resolve(name));
        return packages.resolve(name);
    }

    @Test
    void keepsWhoPromotedWhichModelWhenAndWhy() {
        assertEquals(Optional.empty(), models.champion());
        Promotion first = models.promote(published("first", 50), "ada", "better cost");
        Promotion second = models.promote(published("second", 51), "bob", "better still");
        assertEquals(Optional.of(second), models.champion());
        assertEquals(List.of(second, first), models.promotions());
        assertEquals("bob", second.by());
        assertEquals("better still", second.why());
        assertEquals(first.id(), second.replaces().orElseThrow());
        assertEquals(51, models.read(second.modelId()).manifest().policy().threshold());
        assertEquals(List.of(second.modelId(), first.modelId()), models.ids());
    }

    @Test
    void tellsWhichModelWasTheChampionAtThatTime() {
        Promotion first = models.promote(published("first", 50), "ada", "a");
        Promotion second = models.promote(published("second", 51), "ada", "b");
        Promotion third = models.promote(published("third", 52), "ada", "c");
        assertEquals(List.of(), models.inForce(first.at().minusSeconds(9), first.at()));
        assertEquals(List.of(first), models.inForce(first.at().minusSeconds(9), second.at()), "it came in that time");
        assertEquals(List.of(first), models.inForce(first.at().plusNanos(1), second.at()), "it was there all along");
        assertEquals(List.of(second), models.inForce(second.at(), third.at()));
        assertEquals(
                List.of(third, second, first),
                models.inForce(first.at(), third.at().plusSeconds(9)));
        assertEquals(
                List.of(third),
                models.inForce(third.at().plusSeconds(5), third.at().plusSeconds(9)));
    }

    @Test
    void theJournalTellsWhatWasExamined() throws SQLException {
        models.promote(published("first", 50), "ada", "a", Map.of("cost", "it costs less"));
        assertTrue(stages.audit("auditor")
                .read(Optional.of("model.promoted"), OptionalLong.empty(), 1)
                .toString()
                .contains("it costs less"));
    }

    @Test
    void rollsBackStepByStep() {
        String first = models.promote(published("first", 50), "ada", "a").modelId();
        String second = models.promote(published("second", 51), "ada", "b").modelId();
        models.promote(published("third", 52), "ada", "c");
        assertEquals(second, models.rollBack("bob", "third is wrong").modelId());
        assertEquals(first, models.rollBack("bob", "second too").modelId());
        assertThrows(UnusableModel.class, () -> models.rollBack("bob", "and further"));
        assertEquals(5, models.promotions().size(), "every step is kept");
        assertEquals(Promotion.Kind.ROLLED_BACK, models.champion().orElseThrow().kind());
    }

    @Test
    void promotesTheSameModelAgainWithoutKeepingItTwice() {
        Path folder = published("first", 50);
        models.promote(folder, "ada", "a");
        models.promote(published("second", 51), "ada", "b");
        models.promote(folder, "ada", "c");
        assertEquals(2, models.ids().size());
        assertEquals(3, models.promotions().size());
    }

    @Test
    void refusesAPackageThatFailsACheckAndKeepsTheChampion() {
        Promotion champion = models.promote(published("first", 50), "ada", "a");
        Path damaged = published("damaged", 51);
        edit(damaged, "model.txt", text -> text.replace("0.3", "0.4"));
        assertThrows(UnusableModel.class, () -> models.promote(damaged, "ada", "b"));
        Path foreign = packages.resolve("foreign");
        aPackage().adopted().reading("SHOE_SIZE").publish(foreign);
        assertThrows(UnusableModel.class, () -> models.promote(foreign, "ada", "c"));
        assertEquals(Optional.of(champion), models.champion());
        assertEquals(List.of(champion.modelId()), models.ids());
    }

    @Test
    void refusesAnotherPackageUnderAnIdThatIsTaken() {
        Path first = published("first", 50);
        String id = models.promote(first, "ada", "a").modelId();
        Path other = published("other", 51);
        String otherId = ModelPackage.read(other).id();
        edit(other, "manifest.json", text -> text.replace(otherId, id));
        UnusableModel refusal = assertThrows(UnusableModel.class, () -> models.promote(other, "ada", "b"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("another package is kept under the id"));
    }

    @Test
    void theShippedModelIsTheChampionUntilSomebodyChooses() {
        models.promoteShipped();
        models.promoteShipped();
        assertEquals(1, models.promotions().size());
        assertEquals(
                ModelPackage.readShipped().id(), models.champion().orElseThrow().modelId());
        Promotion chosen = models.promote(published("mine", 50), "ada", "a");
        models.promoteShipped();
        assertEquals(Optional.of(chosen), models.champion());
    }

    @Test
    void unpacksWhatItReadsAndMendsACopyThatWasChanged() throws IOException {
        String id = models.promote(published("first", 50), "ada", "a").modelId();
        models.read(id);
        Path copy = home.resolve("models").resolve(id);
        assertEquals(50, ModelPackage.read(copy).manifest().policy().threshold());
        Files.writeString(copy.resolve("model.txt"), "spoilt");
        Files.delete(copy.resolve("card.md"));
        assertEquals(50, models.read(id).manifest().policy().threshold());
        assertEquals(id, ModelPackage.read(copy).id());
    }

    @Test
    void scoresWithoutAFolderToUnpackInto() throws IOException {
        Files.writeString(home.resolve("models"), "a file where a folder should be");
        String id = models.promote(published("first", 50), "ada", "a").modelId();
        assertEquals(id, models.read(id).id());
    }

    @Test
    void refusesWhatIsDamagedInTheDatabase() throws SQLException {
        String id = models.promote(published("first", 50), "ada", "a").modelId();
        damageEveryArchive();
        UnusableModel refusal = assertThrows(UnusableModel.class, () -> models.read(id));
        assertTrue(String.valueOf(refusal.getMessage()).contains("its archive in the database is damaged"));
        assertThrows(UnusableModel.class, () -> models.read("nobody"));
    }

    private void damageEveryArchive() throws SQLException {
        try (Connection connection = TestDatabase.ownersConnection(configuration);
                PreparedStatement update = connection.prepareStatement("update model_archive set content = ?")) {
            update.setBytes(1, new byte[] {'P', 'K'});
            update.executeUpdate();
        }
    }
}
