package io.octroi.decision;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.client.Client;
import io.octroi.client.DataFolder;
import io.octroi.explanation.Explanation;
import io.octroi.features.Catalogue;
import io.octroi.features.StoredHistories;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Models;
import io.octroi.scoring.Policy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ChampionTest {

    private static final int SWAPS = 30;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Configuration configuration;
    private Stages stages;
    private Models models;
    private Champion champion;

    @BeforeEach
    void open() {
        configuration = TestDatabase.under(home);
        stages = new Stages(configuration);
        models = stages.models();
        champion = new Champion(
                Catalogue.standard(), new StoredHistories(stages.clients()), models, stages.scoringSwitch());
    }

    @AfterEach
    void close() {
        stages.close();
    }

    private Path published(double threshold) {
        Path place = folder.resolve("threshold-" + threshold);
        aPackage().withPolicy(new Policy(threshold, 5)).publish(place);
        return place;
    }

    @Test
    void isNotReadyBeforeAnyPromotion() {
        champion.refresh();
        assertFalse(champion.isReady());
        assertThrows(NoChampion.class, champion::assessor);
    }

    @Test
    void takesAPromotionOverAtTheNextLook() {
        models.promote(published(50), "ada", "first");
        champion.refresh();
        Assessor first = champion.assessor();
        champion.refresh();
        assertSame(first, champion.assessor(), "nothing was promoted");
        String second = models.promote(published(51), "ada", "second").modelId();
        champion.refresh();
        assertEquals(second, champion.assessor().model().id());
        models.rollBack("bob", "second is wrong");
        champion.refresh();
        assertEquals(first.model().id(), champion.assessor().model().id());
    }

    @Test
    void staysWhatItWasWhenThePromotedPackageCannotBeUsed() throws SQLException {
        String first = models.promote(published(50), "ada", "first").modelId();
        champion.refresh();
        String second = models.promote(published(51), "ada", "second").modelId();
        damage(second);
        champion.refresh();
        assertEquals(first, champion.assessor().model().id());
        String third = models.promote(published(52), "ada", "third").modelId();
        champion.refresh();
        assertEquals(third, champion.assessor().model().id(), "the next good one is taken over");
    }

    @Test
    void isNotReadyWhenItsPackageCannotBeUsedAtTheStart() throws SQLException {
        damage(models.promote(published(50), "ada", "first").modelId());
        champion.refresh();
        assertFalse(champion.isReady());
    }

    @Test
    void everyAnswerIsOneModelsWhileChampionsChange() throws Exception {
        applicantTable().with("9").writeTo(folder.resolve("application_test.csv"));
        stages.clientImport().run(DataFolder.at(folder));
        Client client = stages.clients().get("9");
        models.promote(published(50), "ada", "first");
        champion.refresh();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean swapping = new AtomicBoolean(true);
        ExecutorService askers = Executors.newFixedThreadPool(4);
        List<Future<?>> answers = new ArrayList<>();
        for (int asker = 0; asker < 4; asker++) {
            answers.add(askers.submit(() -> {
                while (swapping.get()) {
                    seen.add(askOnce(client));
                }
            }));
        }
        for (int swap = 0; swap < SWAPS; swap++) {
            models.promote(published(51 + swap), "ada", "swap");
            champion.refresh();
        }
        swapping.set(false);
        for (Future<?> answer : answers) {
            answer.get(10, TimeUnit.SECONDS);
        }
        askers.shutdown();
        assertTrue(seen.size() > 3, "models seen: " + seen.size());
    }

    /** Asks as a request does, and returns which model answered. */
    private String askOnce(Client client) {
        Assessor now = champion.assessor();
        Assessment assessment = now.assess(client);
        Explanation why = now.explain(assessment);
        assertEquals(now.model().id(), assessment.score().modelId());
        assertEquals(
                now.model().manifest().policy().threshold(), assessment.score().threshold());
        assertEquals(assessment.score(), why.score());
        return assessment.score().modelId();
    }

    private void damage(String model) throws SQLException {
        try (Connection connection = TestDatabase.ownersConnection(configuration);
                PreparedStatement update =
                        connection.prepareStatement("update model_archive set content = ? where model_id = ?")) {
            update.setBytes(1, new byte[] {'P', 'K'});
            update.setString(2, model);
            update.executeUpdate();
        }
    }
}
