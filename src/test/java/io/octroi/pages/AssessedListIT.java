package io.octroi.pages;

import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Policy;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

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
        Browser.demand();
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

    @Test
    void theAddressSaysWhatIsListedAndInWhichOrder() throws Exception {
        try (RunningOctroi server = RunningOctroi.start(home, Map.of());
                Stages beside = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())));
                Browser browser = Browser.reading("fr")) {
            browser.open(server.address(""));
            browser.signIn("advisor");
            browser.waitUntil("return document.getElementById('reassessed') === null");
            isNarrowedAndSortedByALink(server, browser);
            keepsTheChoiceInAnotherOrder(browser);
            isNarrowedByAmounts(server, browser);
            findsAFileByItsFirstDigits(server, browser);
            browser.assertNoErrors();
            saysWhatToDoAboutAFormThatCannotBeRead(server, beside, browser);
        }
    }

    private static void isNarrowedAndSortedByALink(RunningOctroi server, Browser browser) {
        browser.open(server.address("index.xhtml?only=refuse&state=open&sort=score&descending=true"));
        assertEquals(Set.of("Refuser"), Set.copyOf(browser.texts(VERDICTS)));
        assertEquals(
                List.of("Refuser", "À décider", "Tous"), browser.texts("#filters .choices a[aria-current='page']"));
        List<Double> scores = browser.texts(SCORES).stream()
                .map(score -> Double.valueOf(score.replace(',', '.')))
                .toList();
        assertEquals(scores.stream().sorted(Comparator.reverseOrder()).toList(), scores);
        assertEquals("descending", browser.find("th[aria-sort='descending']").getDomAttribute("aria-sort"));
        assertEquals(List.of(), browser.accessibilityViolations());
    }

    private static void keepsTheChoiceInAnotherOrder(Browser browser) {
        sortBy("Montant", browser);
        browser.waitUntil("return location.search === '?only=refuse&sort=amount&state=open'");
        List<String> sorted = browser.texts(NUMBERS);
        browser.driver().navigate().refresh();
        assertEquals(sorted, browser.texts(NUMBERS));
        browser.click("[data-filter='product'] a[href*='Cash']");
        assertTrue(browser.driver().getCurrentUrl().contains("sort=amount"), "a choice keeps the order");
        List<String> amounts = amounts(browser);
        assertEquals(
                amounts.stream().sorted(Comparator.comparing(Integer::valueOf)).toList(), amounts);
        List<String> lines = exported(browser);
        assertEquals("attachment; filename=\"dossiers.csv\"", lines.get(0));
        assertEquals("Numéro;Type de crédit;Montant demandé;Score de solvabilité;Recommandation;État", lines.get(1));
        assertTrue(lines.get(2).startsWith(browser.texts(NUMBERS).get(0) + ";Prêt personnel;" + amounts.get(0)));
        assertEquals(browser.text("#count"), lines.size() - 2 + " dossiers");
    }

    private static void isNarrowedByAmounts(RunningOctroi server, Browser browser) {
        browser.open(server.address("index.xhtml?sort=amount&descending=true"));
        browser.find("#from").sendKeys("200 000");
        browser.find("#to").sendKeys("300 000,50", Keys.ENTER);
        browser.waitUntil("return location.search === '?descending=true&from=200000&sort=amount&to=300000.5'");
        assertTrue(
                amounts(browser).stream().mapToInt(Integer::parseInt).allMatch(it -> it >= 200_000 && it <= 300_001));
        browser.find("#to").clear();
        browser.find("#to").sendKeys("beaucoup", Keys.ENTER);
        browser.waitUntil("return document.querySelector('#amounts-trouble .trouble') !== null");
        assertEquals("true", browser.find("#to").getDomAttribute("aria-invalid"));
        assertEquals("500 dossiers", browser.text("#count"));
        assertEquals(List.of(), browser.accessibilityViolations());
    }

    private static void findsAFileByItsFirstDigits(RunningOctroi server, Browser browser) {
        browser.open(server.address("index.xhtml"));
        String number = browser.texts(NUMBERS).get(3);
        browser.find("#find\\:number_input").sendKeys(number.substring(0, number.length() - 1));
        browser.waitUntil(
                "return document.querySelectorAll('#find li.ui-autocomplete-item, #find tr.ui-autocomplete-item').length > 0");
        List<String> found = browser.texts("#find .ui-autocomplete-item");
        assertTrue(found.size() <= 10);
        assertTrue(
                found.stream().allMatch(it -> it.matches("\\d{6} (Demandeur|Dossier de référence)")), found.toString());
        assertEquals(List.of(), browser.accessibilityViolations());
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        browser.waitUntil("return location.pathname.endsWith('client.xhtml')");
        assertTrue(browser.text("h1").startsWith("Dossier "));
    }

    private static void saysWhatToDoAboutAFormThatCannotBeRead(RunningOctroi server, Stages beside, Browser browser) {
        browser.open(server.address("index.xhtml"));
        String number = browser.texts(NUMBERS).get(0);
        beside.clients().whileUnchanged(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("update client set form_version = 99 where id = " + number);
            }
        });
        browser.open(server.address("client.xhtml?id=" + number));
        assertEquals("Dossier " + number, browser.text("h1"));
        assertTrue(browser.text(".empty").startsWith("Le formulaire de ce dossier ne peut pas être lu"));
        assertFalse(browser.has("#decide"), "nobody decides on what cannot be read");
        browser.open(server.address("index.xhtml"));
        assertEquals(number, browser.texts(NUMBERS).get(0), "it stays on the list");
    }

    private static List<String> amounts(Browser browser) {
        return browser.texts("#list\\:clients td:nth-child(3)").stream()
                .map(amount -> amount.replaceAll("\\D", ""))
                .toList();
    }

    /** What the button of the list brings: how it is to be kept, and its lines. */
    private static List<String> exported(Browser browser) {
        List<?> told = (List<?>) Objects.requireNonNull(browser.driver()
                .executeAsyncScript(
                        "const done = arguments[0], form = document.getElementById('list'), sent = new FormData(form);"
                                + "sent.append('list:export', 'x');"
                                + "fetch(form.action, {method: 'POST', body: new URLSearchParams(sent)}).then(async answer =>"
                                + " done([answer.headers.get('Content-Disposition'), await answer.text()]))"));
        return Stream.concat(Stream.of((String) told.get(0)), ((String) told.get(1)).lines())
                .toList();
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
