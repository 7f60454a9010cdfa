package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.access.KnownAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What a reader sees and does, in a real browser against the real WAR. */
@Tag("database")
class PagesIT {

    private static final String SIMILAR_FILES_ARE_SHOWN = "return document.querySelector('#similar-table') !== null";

    private final URI base = SharedHouse.server().address("");

    /** A browser in which the advisor has signed in, on the page they begin with. */
    private Browser advisor(String language) {
        Browser browser = Browser.reading(language);
        browser.open(base);
        browser.signIn("advisor");
        return browser;
    }

    @Test
    void anAdvisorChoosesAClientAndReadsTheScore() throws IOException {
        try (Browser browser = advisor("fr")) {
            browser.open(base);
            assertEquals("Dossiers", browser.text("h1"));
            WebElement first = browser.find("a.number");
            String number = first.getText();
            first.click();

            assertEquals("Dossier " + number, browser.text("h1"));
            JsonNode score = json("api/clients/" + number + "/score");
            String shown = String.format(
                    Locale.FRENCH, "%.1f", score.get("solvencyScore").asDouble());
            assertEquals(shown, browser.text("#score-value"));
            assertEquals(
                    score.get("solvencyScore").asDouble(),
                    ((Number) browser.script("return PF('widget_gauge').chart.data.datasets[1].data[0]")).doubleValue(),
                    1e-9);
            browser.assertNoErrors();
        }
    }

    @Test
    void anotherFeatureRedrawsItsSpreadAlone() throws IOException {
        try (Browser browser = advisor("fr")) {
            browser.open(base + "client.xhtml?id=" + anApplicant());
            browser.script("window.octroiSeen = true; return true");
            for (String feature : List.of("AMT_CREDIT", "ORGANIZATION_TYPE")) {
                String before = browser.text("#where\\:spread h3");
                new Select(browser.find("#where\\:feature")).selectByValue(feature);
                browser.waitUntilTextChanges("#where\\:spread h3", before);
                assertTrue(((Number) browser.script("return PF('widget_where_density').chart.data.datasets.length"))
                                .intValue()
                        >= 2);
            }
            assertEquals(true, browser.script("return window.octroiSeen"), "the page was not loaded anew");
            browser.assertNoErrors();
        }
    }

    @Test
    void theLanguageFollowsTheBrowserAndCanBeSwitched() {
        try (Browser browser = advisor("en")) {
            browser.open(base);
            assertEquals("Files", browser.text("h1"));
            browser.click("a.language");
            browser.waitUntilTextIs("h1", "Dossiers");
            assertEquals("fr", browser.find("html").getDomAttribute("lang"));
            browser.open(base + "index.xhtml?kind=reference");
            assertEquals("Dossiers", browser.text("h1"), "the choice is remembered");
            browser.assertNoErrors();
        }
    }

    @Test
    void aNumberIsFoundAndAnUnknownOneIsToldInWords() throws IOException {
        try (Browser browser = advisor("en")) {
            String number = anApplicant();
            browser.open(base);
            browser.find("#search-number").sendKeys(number + Keys.ENTER);
            browser.waitUntilTextIs("h1", "File " + number);
            browser.assertNoErrors();
            browser.open(base + "client.xhtml?id=1");
            assertTrue(browser.text("main").contains("No file has this number."));
        }
    }

    @Test
    void aSessionThatEndedAsksToSignInAgainAndGoesOnWithThePage() throws IOException {
        try (Browser browser = advisor("fr")) {
            String page = base + "client.xhtml?id=" + anApplicant();
            browser.open(page);
            browser.waitUntil(SIMILAR_FILES_ARE_SHOWN);
            browser.driver().manage().deleteCookieNamed("JSESSIONID");
            new Select(browser.find("#where\\:feature")).selectByValue("AMT_CREDIT");
            browser.waitUntilTextIs("h1", "Connexion");
            browser.signIn("advisor");
            assertTrue(browser.text("h1").startsWith("Dossier "), browser.text("h1"));
        }
    }

    @Test
    void bothPagesAreAccessible() throws IOException {
        try (Browser browser = advisor("fr")) {
            for (String page : List.of("index.xhtml", "client.xhtml?id=" + anApplicant(), "client.xhtml?id=1")) {
                browser.open(base + page);
                assertEquals(List.of(), browser.accessibilityViolations(), page);
            }
        }
    }

    @Test
    void thePointsToCheckAreTheApisOwn() throws IOException {
        try (Browser browser = advisor("en")) {
            String number = anApplicantWithWarnings();
            browser.open(base + "client.xhtml?id=" + number);
            JsonNode warnings = json("api/clients/" + number).get("warnings");
            List<WebElement> shown = browser.driver().findElements(By.cssSelector("#checks li"));
            assertEquals(warnings.size(), shown.size());
            for (int i = 0; i < shown.size(); i++) {
                JsonNode warning = warnings.get(i);
                String line = shown.get(i).getText();
                assertTrue(line.contains(warning.get("text").asText()), line);
                for (JsonNode value : warning.get("values")) {
                    assertTrue(line.contains(value.get("label").asText()), line);
                }
            }
            assertEquals(List.of(), browser.accessibilityViolations());
            browser.assertNoErrors();
        }
    }

    @Test
    void theReasonsAndWhatWouldChangeTheOutcomeAreTheApisOwn() throws IOException {
        try (Browser browser = advisor("en")) {
            String number = anApplicantWhoIsNotGranted();
            browser.open(base + "client.xhtml?id=" + number);
            JsonNode reasons = json("api/clients/" + number + "/explanation").get("reasons");
            List<WebElement> shown = browser.driver().findElements(By.cssSelector(".reasons li"));
            assertEquals(reasons.size(), shown.size());
            for (int i = 0; i < shown.size(); i++) {
                String line = shown.get(i).getText();
                assertTrue(line.contains(reasons.get(i).get("theme").asText()), line);
                assertTrue(line.contains(reasons.get(i).get("sentence").asText()), line);
            }
            assertEquals(
                    json("api/clients/" + number + "/counterfactual")
                            .get("sentence")
                            .asText(),
                    browser.text("#change"));
            assertEquals(List.of(), browser.accessibilityViolations());
            browser.assertNoErrors();
        }
    }

    @Test
    void theTenMostSimilarFilesFollowThePageWithTheirOutcomes() throws IOException {
        try (Browser browser = advisor("en")) {
            browser.open(base + "client.xhtml?id=" + anApplicant());
            browser.waitUntil(SIMILAR_FILES_ARE_SHOWN);
            List<String> outcomes = browser.texts("#similar-table .outcome");
            assertEquals(10, outcomes.size());
            long defaulted = outcomes.stream().filter("Defaulted"::equals).count();
            String takeaway = browser.text("#similar .takeaway");
            assertTrue(takeaway.contains((defaulted == 0 ? "none" : defaulted) + " defaulted"), takeaway);
            assertFalse(browser.has("#similar progress"), "it is waited for no longer");
            assertEquals(List.of(), browser.accessibilityViolations());

            String number = browser.text("#similar-table a.number");
            double score = json("api/clients/" + number + "/score")
                    .get("solvencyScore")
                    .asDouble();
            assertEquals(String.format(Locale.ENGLISH, "%.1f", score), browser.text("#similar-table td.figure"));
            browser.click("#similar-table a.number");
            browser.waitUntilTextIs("h1", "File " + number);
            browser.assertNoErrors();
        }
    }

    @Test
    void twoFeaturesAreDrawnWhenAskedForAndRedrawnAlone() throws IOException {
        try (Browser browser = advisor("fr")) {
            browser.open(base + "client.xhtml?id=" + anApplicant());
            browser.waitUntil(SIMILAR_FILES_ARE_SHOWN);
            assertFalse(browser.has("#pair\\:across"), "closed until it is asked for");
            browser.click("#pair\\:toggle");
            browser.waitUntil("return document.querySelector('#quarters') !== null");
            browser.script("window.octroiSeen = document.getElementById('pair:across'); return true");
            new Select(browser.find("#pair\\:across")).selectByValue("AMT_CREDIT");
            browser.waitUntil("return document.querySelector('#pair h3').innerText.startsWith('Montant')");
            assertEquals(true, browser.script("return window.octroiSeen === document.getElementById('pair:across')"));
            Number points = (Number) browser.script("return PF('widget_pair_plane').chart.data.datasets"
                    + ".map(dots => dots.data.length).reduce((one, other) => one + other)");
            assertEquals(1_001, points.intValue(), "a thousand files, and this one");
            assertEquals(List.of(), browser.accessibilityViolations());

            new Select(browser.find("#pair\\:up")).selectByValue("AMT_CREDIT");
            browser.waitUntilTextIs("#pair .takeaway", "Choisissez deux variables différentes.");
            assertFalse(browser.has("#quarters"));
            browser.assertNoErrors();
        }
    }

    private String anApplicantWhoIsNotGranted() throws IOException {
        for (JsonNode line : json("api/clients?kind=applicant&limit=500").get("items")) {
            String number = line.get("id").asText();
            if (json("api/clients/" + number + "/counterfactual").get("needed").asBoolean()) {
                return number;
            }
        }
        throw new AssertionError("every applicant is granted");
    }

    private String anApplicantWithWarnings() throws IOException {
        for (JsonNode line : json("api/clients?kind=applicant&limit=500").get("items")) {
            String number = line.get("id").asText();
            if (!json("api/clients/" + number).get("warnings").isEmpty()) {
                return number;
            }
        }
        throw new AssertionError("no applicant has a warning");
    }

    private String anApplicant() throws IOException {
        return json("api/clients?kind=applicant&limit=1")
                .get("items")
                .get(0)
                .get("id")
                .asText();
    }

    private JsonNode json(String path) throws IOException {
        URLConnection asked = URI.create(base + path).toURL().openConnection();
        asked.setRequestProperty("Authorization", KnownAccounts.basic("advisor"));
        try (InputStream in = asked.getInputStream()) {
            return new ObjectMapper().readTree(in);
        }
    }
}
