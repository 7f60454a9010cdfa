package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Policy;
import io.octroi.scoring.SmallPackage;
import io.octroi.tracking.Tracking;
import io.octroi.training.TrackedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the model: which was in use when, and the trainings that were kept, in a real browser. */
class ModelPageIT {

    private static final int RUNS = 12;
    private static final int PROMOTIONS = 11;

    @TempDir
    Path home;

    private RunningOctroi server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Browser.demand();
        server = RunningOctroi.start(home, Map.of());
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Browser modeler(String language) {
        Browser browser = Browser.reading(language);
        browser.open(server.address(""));
        browser.signIn("modeler");
        browser.open(server.address("model.xhtml"));
        return browser;
    }

    /** Trainings told beside the server, as the command does; the last one is under way. */
    private TrackedRun tell() {
        Tracking tracking = Tracking.under(home, Optional.empty(), told -> {});
        for (int number = 1; number < RUNS; number++) {
            try (TrackedRun run = tracking.begin("it", "<b>run</b> " + number, Map.of())) {
                run.parameters(Map.of("learning_rate", "0.02"));
                run.metric("auc", 0.7713, 0);
                run.metric("cost", -3.05, 0);
                try (TrackedRun part = run.child("logistic regression")) {
                    part.finish();
                }
                run.finish();
            }
        }
        return tracking.begin("it", "under way", Map.of());
    }

    private void promote() {
        try (Stages stages = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())))) {
            for (int number = 1; number <= PROMOTIONS; number++) {
                Path folder = home.resolve("candidate-" + number);
                SmallPackage.aPackage().withPolicy(new Policy(40 + number, 3)).publish(folder);
                stages.champion().promote(folder, "ada", "step " + number);
            }
        }
    }

    @Test
    void tellsTrainingsAndChampionsPartByPart() {
        try (Browser browser = modeler("en")) {
            assertTrue(browser.has("#no-runs"));
            assertEquals("came with the program", browser.text("#promotions tbody td[data-label='How']"));
            assertEquals("still in use", browser.text("#promotions tbody td[data-label='Until']"));
            try (TrackedRun underWay = tell()) {
                promote();
                browser.open(server.address("model.xhtml"));
                trainings(browser);
                champions(browser);
                underWay.finish();
            }
            assertEquals(List.of(), browser.accessibilityViolations());
            browser.assertNoErrors();
        }
        inFrench();
    }

    private static void trainings(Browser browser) {
        List<String> rows = browser.texts("#runs tbody tr");
        assertEquals(10, rows.size());
        assertTrue(rows.get(0).startsWith("under way"), rows.get(0));
        assertTrue(rows.get(0).contains("under way –"), rows.get(0));
        assertTrue(browser.text(".runs .pager").contains("1 to 10 of 12"));
        browser.click(".runs .pager a[rel=next]");
        rows = browser.texts("#runs tbody tr");
        assertEquals(2, rows.size());
        assertTrue(rows.get(1).startsWith("<b>run</b> 1 "), rows.get(1));
        assertTrue(rows.get(1).contains("finished 0.7713 -3.050"), rows.get(1));
        browser.click("#runs tbody tr:nth-child(2) a");
        assertEquals("<b>run</b> 1", browser.text("#run-title"));
        assertEquals(2, browser.count("#runs tbody tr"), "the same part of the table is still there");
        assertTrue(browser.text("#run-parameters").contains("learning_rate"));
        assertTrue(browser.text("#parts").contains("logistic regression finished"));
        assertEquals(List.of(), browser.accessibilityViolations());
    }

    private void champions(Browser browser) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        assertTrue(browser.text(".champions .pager").contains("1 to 10 of 12"));
        browser.open(server.address("model.xhtml?on=" + today));
        assertEquals(10, browser.count("#promotions tbody tr"));
        assertTrue(browser.texts("#promotions tbody tr").get(0).contains("promoted by ada step 11"));
        browser.click(".champions .pager a[rel=next]");
        assertEquals(2, browser.count("#promotions tbody tr"), "the day is still asked for");
        browser.open(server.address("model.xhtml?on=" + today.minusDays(1)));
        assertEquals("No model was in use on that day.", browser.text("#on-answer"));
        browser.open(server.address("model.xhtml?on=someday"));
        assertEquals("Choose a day of the calendar.", browser.text("#on-answer"));
        browser.open(server.address("model.xhtml?history=99&runs=99&run=../../journal-key"));
        assertTrue(browser.text(".champions .pager").contains("Nothing here: there are 12 in all."));
        assertFalse(browser.has("#run-title"));
    }

    private void inFrench() {
        try (Browser browser = modeler("fr")) {
            assertEquals("promu par ada", browser.text("#promotions tbody td[data-label='Comment']"));
            assertTrue(browser.texts("#runs tbody tr").get(1).contains("terminé 0,7713 -3,050"));
            browser.click("#runs tbody tr:nth-child(2) a");
            browser.click(".language");
            assertTrue(browser.has("#run-title"), "the other language shows the same");
            assertEquals("Model", browser.text("h1"));
        }
    }
}
