package io.octroi.pages;

import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Policy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The list of applicants in a browser, over a server whose champion is changed from outside. */
class AssessedListIT {

    private static final String SCORES = "#list\\:clients td:nth-child(4)";
    private static final String NUMBERS = "#list\\:clients a.number";
    private static final String VERDICTS = "#list\\:clients .verdict";
    private static final String FIRST_CELL = "#list\\:clients tr:first-child td:nth-child(4)";

    @TempDir
    Path home;

    @BeforeEach
    void needsABrowser() {
        assumeTrue(Browser.isInstalled(), "no browser: install the Debian packages chromium and chromium-driver");
    }

    @Test
    void theListSortsByStoredScoresAndTellsWhileTheyAreWorkedOutAnew() throws Exception {
        try (RunningOctroi server = RunningOctroi.start(home, Map.of());
                Stages beside = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())));
                Browser browser = Browser.reading("en")) {
            browser.open(server.address(""));
            browser.signIn("advisor");
            browser.open(server.address("index.xhtml"));
            browser.waitUntil("return document.getElementById('reassessed') === null");
            showsTheScoresOfTheClientPageAndSortsByThem(server, browser);
            beside.clients().whileUnchanged(connection -> {
                aPackage().withPolicy(new Policy(55, 5)).publish(home.resolve("candidate"));
                beside.models().promote(home.resolve("candidate"), "it", "another");
                tellsThatAllAreBeingReassessed(server, browser);
                return true;
            });
            browser.waitUntil("return document.getElementById('reassessed') === null");
            browser.waitUntil("return !document.getElementById('list').textContent.includes('…')");
            browser.assertNoErrors();
            showsTheScoresOfTheClientPageAndSortsByThem(server, browser);
        }
    }

    private static void showsTheScoresOfTheClientPageAndSortsByThem(RunningOctroi server, Browser browser) {
        browser.open(server.address("index.xhtml"));
        sortBy("Solvency score", browser);
        List<Double> scores = scores(browser);
        assertEquals(scores.stream().sorted().toList(), scores);
        String lowest = browser.texts(SCORES).get(0);
        sortBy("Solvency score", browser);
        List<Double> falling = scores(browser);
        assertEquals(falling.stream().sorted(Comparator.reverseOrder()).toList(), falling);
        assertTrue(falling.get(0) > scores.get(19), "the highest of all, not of the page");
        assertEquals(List.of(), browser.accessibilityViolations());
        String highest = browser.texts(SCORES).get(0);
        browser.open(server.address("client.xhtml?id=" + browser.texts(NUMBERS).get(0)));
        assertEquals(highest, browser.text("#score-value"));
        assertFalse(highest.equals(lowest));
        browser.open(server.address("index.xhtml?only=refuse"));
        assertEquals(Set.of("Refuse"), Set.copyOf(browser.texts(VERDICTS)));
        browser.assertNoErrors();
    }

    private static void sortBy(String column, Browser browser) {
        String before = browser.text("#list\\:clients_data");
        browser.driver()
                .findElement(By.xpath("//th[contains(., '" + column + "')]"))
                .click();
        browser.waitUntilTextChanges("#list\\:clients_data", before);
    }

    private static List<Double> scores(Browser browser) {
        return browser.texts(SCORES).stream().map(Double::valueOf).toList();
    }

    private static void tellsThatAllAreBeingReassessed(RunningOctroi server, Browser browser) {
        Instant end = Instant.now().plusSeconds(20);
        do {
            browser.open(server.address("index.xhtml"));
        } while (!browser.has("#reassessed") && Instant.now().isBefore(end));
        assertEquals("500 of 500 files are being reassessed.", browser.text("#reassessed"));
        assertEquals("…", browser.text(FIRST_CELL));
        assertFalse(browser.has(VERDICTS));
        assertEquals(List.of(), browser.accessibilityViolations());
        browser.open(server.address("index.xhtml?language=fr"));
        assertEquals("500 dossiers sur 500 sont en cours de réévaluation.", browser.text("#reassessed"));
        browser.open(server.address("index.xhtml?language=en"));
        browser.text("#reassessed");
    }
}
