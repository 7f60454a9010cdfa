package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What an advisor does with a client before them, from the list to the trial of another request, in both languages. */
class JourneyIT {

    private static RunningOctroi server;
    private static String refused;

    @BeforeAll
    static void open() throws IOException {
        server = SharedHouse.server();
        refused = refused();
    }

    @ParameterizedTest
    @CsvSource({"fr, Montant du crédit, Guide du conseiller", "en, Amount of the credit, Guide for advisors"})
    void anAdvisorFindsAClientAndUnderstands(String language, String credit, String guide) throws Exception {
        try (Browser browser = advisor(language)) {
            finds(browser, refused);
            readsTheSameNumbersAsTheApi(browser, refused, language);
            choosesAnotherFeature(browser, credit);
            looksAtSimilarFiles(browser);
            looksAtTwoFeatures(browser);
            triesLess(browser);
            assertEquals(List.of(), browser.accessibilityViolations());
            browser.click(".foot a");
            browser.waitUntilTextIs("h1", guide);
            assertEquals(List.of(), browser.accessibilityViolations());
            browser.assertNoErrors();
        }
    }

    @Test
    void theTenStrongestContributionsAreTheApisOwn() throws IOException {
        try (Browser browser = advisor("en")) {
            browser.open(server.address("client.xhtml?id=" + refused));
            @SuppressWarnings("unchecked")
            List<List<Number>> bars = (List<List<Number>>)
                    browser.script("return PF('widget_contributions').chart.data.datasets[0].data");
            JsonNode explanation = api("/api/clients/" + refused + "/explanation", "en");
            JsonNode parts = explanation.get("contributions");
            assertEquals(1 + 10 + 1 + 1, bars.size(), "the average file, ten features, all others, this file");
            assertEquals(explanation.get("baseValue").asDouble(), end(bars.get(0)), 1e-9);
            for (int i = 0; i < 10; i++) {
                assertEquals(
                        end(bars.get(i)), start(bars.get(i + 1)), 1e-9, "each bar begins where the last one ended");
                assertEquals(
                        parts.get(i).get("contribution").asDouble(),
                        end(bars.get(i + 1)) - start(bars.get(i + 1)),
                        1e-9);
            }
            assertEquals(explanation.get("rawScore").asDouble(), end(bars.get(11)), 1e-9);
            assertEquals(explanation.get("rawScore").asDouble(), end(bars.get(12)), 1e-9);
            assertEquals(
                    10,
                    browser.driver()
                            .findElements(By.cssSelector("#contribution-table tbody tr"))
                            .size());
            browser.assertNoErrors();
        }
    }

    @Test
    void allContributionsAreThereForTheAsking() throws IOException {
        try (Browser browser = advisor("fr")) {
            browser.open(server.address("client.xhtml?id=" + refused));
            browser.click("#weights\\:ask");
            browser.waitUntil("return document.getElementById('every-contribution') !== null");
            JsonNode parts =
                    api("/api/clients/" + refused + "/explanation", "en").get("contributions");
            assertEquals(parts.size(), browser.count("#every-contribution th[scope=row]"));
            browser.click("#technical");
            assertTrue(
                    browser.text("#every-contribution th[scope=row]")
                            .endsWith(parts.get(0).get("feature").asText()),
                    "technical names are shown on demand");
            assertEquals(List.of(), browser.accessibilityViolations());
            browser.assertNoErrors();
        }
    }

    @Test
    void aFeatureIsFoundByPartOfItsNameAndChosenWithTheKeyboard() throws IOException {
        try (Browser browser = advisor("fr")) {
            browser.open(server.address("client.xhtml?id=" + refused));
            browser.tabTo("#where-feature-search");
            browser.press("credit montant DU");
            String before = browser.text("#where\\:spread h3");
            assertTrue(((Number) browser.script("return document.querySelectorAll('#where\\\\:feature option').length"))
                            .intValue()
                    < 20);
            browser.press(Keys.ENTER);
            browser.waitUntilTextChanges("#where\\:spread h3", before);
            assertEquals("Montant du crédit", browser.text("#where\\:spread h3"));
            browser.assertNoErrors();
        }
    }

    @Test
    void aChartIsSavedAsAnImage() throws IOException {
        try (Browser browser = advisor("en")) {
            browser.open(server.address("client.xhtml?id=" + refused));
            browser.script("window.saved = []; HTMLAnchorElement.prototype.click = function () {"
                    + " window.saved.push(this.download + ' ' + this.protocol); }; return true");
            browser.click(".bars .png");
            browser.waitUntil("return window.saved.length === 1");
            assertTrue(browser.script("return window.saved[0]").toString().matches("contributions-\\d+\\.png blob:"));
            browser.assertNoErrors();
        }
    }

    @Test
    void anotherRequestIsTriedWithAKeyboardAlone() throws IOException {
        try (Browser browser = advisor("en")) {
            browser.open(server.address("client.xhtml?id=" + refused));
            browser.tabTo("#whatif [data-field='AMT_CREDIT']").sendKeys(Keys.chord(Keys.CONTROL, "a"), "90000");
            browser.tabTo("#whatif\\:go").sendKeys(Keys.ENTER);
            browser.waitUntil("return document.getElementById('whatif-scores') !== null");
            String said = browser.text("#whatif\\:said");
            assertTrue(said.length() > 20, said);
            browser.tabBackTo("[id='whatif:fields:1:more']").sendKeys(Keys.SPACE);
            browser.waitUntilTextChanges("#whatif\\:said", said);
            browser.assertNoErrors();
        }
    }

    /** What takes long is told as work; what was not answered is told, and can be asked for again. */
    @Test
    void aSlowAnswerAndALostServerAreTold() throws IOException {
        try (Browser browser = advisor("en")) {
            browser.open(server.address("client.xhtml?id=" + refused));
            looksAtSimilarFiles(browser);
            assertFalse(browser.find("#working").isDisplayed());
            browser.script("window.realSend = XMLHttpRequest.prototype.send;"
                    + " XMLHttpRequest.prototype.send = function (...sent) {"
                    + " setTimeout(() => window.realSend.apply(this, sent), 2500); }; return true");
            String before = browser.text("#where\\:spread h3");
            browser.find("#where-feature-search").sendKeys("AMT_CREDIT" + Keys.ENTER);
            browser.waitUntil("return !document.getElementById('working').hidden");
            assertEquals("Working…", browser.text("#working"));
            browser.waitUntilTextChanges("#where\\:spread h3", before);
            browser.waitUntil("return document.getElementById('working').hidden");
            browser.script("XMLHttpRequest.prototype.send = window.realSend; return true");
            browser.assertNoErrors();

            browser.offline(true);
            browser.click("#whatif\\:go");
            browser.waitUntil("return document.getElementById('failed').textContent !== ''");
            assertEquals(List.of(), browser.accessibilityViolations());
            browser.offline(false);
            browser.forgetErrors();
            browser.click("#whatif\\:go");
            browser.waitUntil("return document.getElementById('whatif-scores') !== null");
            assertEquals("", browser.text("#failed"));
            browser.assertNoErrors();
        }
    }

    private static double start(List<Number> bar) {
        return bar.get(0).doubleValue();
    }

    private static double end(List<Number> bar) {
        return bar.get(1).doubleValue();
    }

    private static Browser advisor(String language) {
        Browser browser = Browser.reading(language);
        browser.open(server.address(""));
        browser.signIn("advisor");
        return browser;
    }

    /** The first whom the policy refuses. */
    private static String refused() throws IOException {
        for (JsonNode item : api("/api/clients?kind=applicant&limit=500", "en").get("items")) {
            String number = item.get("id").asText();
            if (api("/api/clients/" + number + "/score", "en")
                    .get("recommendation")
                    .asText()
                    .equals("refuse")) {
                return number;
            }
        }
        throw new AssertionError("nobody is refused");
    }

    private static JsonNode api(String path, String language) throws IOException {
        return new ObjectMapper()
                .readTree(server.ask("GET", path)
                        .basic("advisor", "advisor")
                        .with("Accept-Language", language)
                        .send()
                        .body());
    }

    private static void finds(Browser browser, String number) {
        browser.find("#find\\:number_input").sendKeys(number.substring(0, number.length() - 1));
        browser.waitUntil(
                "return [...document.querySelectorAll('.ui-autocomplete-panel tr, .ui-autocomplete-panel li')]"
                        + ".some(line => line.textContent.includes('" + number + "'))");
        browser.press(number.substring(number.length() - 1));
        browser.waitUntil(
                "return document.querySelectorAll('.ui-autocomplete-panel tr, .ui-autocomplete-panel li').length === 1");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.waitUntil("return document.querySelector('h1').textContent.includes('" + number + "')");
        noRequestLeavesTheHost(browser);
    }

    /** Gauge, text, reasons, bars and the API: one number each. */
    private static void readsTheSameNumbersAsTheApi(Browser browser, String number, String language)
            throws IOException {
        JsonNode explanation = api("/api/clients/" + number + "/explanation", language);
        double solvency = explanation.get("solvencyScore").asDouble();
        double threshold = explanation.get("threshold").asDouble();
        Locale reader = Locale.forLanguageTag(language);
        assertEquals(String.format(reader, "%.1f", solvency), browser.text("#score-value"));
        assertEquals(String.format(reader, "%.1f", threshold), browser.text("#score-threshold"));
        assertTrue(
                browser.text("#score-distance").contains(String.format(reader, "%.1f", Math.abs(solvency - threshold))),
                browser.text("#score-distance"));
        assertEquals(solvency, number(browser, "PF('widget_gauge').chart.data.datasets[1].data[0]"), 1e-9);
        assertEquals(
                explanation.get("rawScore").asDouble(),
                number(browser, "PF('widget_contributions').chart.data.datasets[0].data[11][1]"),
                1e-9);
        JsonNode reasons = explanation.get("reasons");
        List<String> shown = browser.texts(".reasons li");
        assertEquals(reasons.size(), shown.size());
        for (int i = 0; i < shown.size(); i++) {
            // A browser tells every kind of space as the common one.
            String sentence = reasons.get(i).get("sentence").asText().replaceAll("[\\u00a0\\u202f]", " ");
            assertTrue(shown.get(i).replaceAll("[\\u00a0\\u202f]", " ").contains(sentence), shown.get(i));
        }
    }

    private static double number(Browser browser, String expression) {
        return ((Number) browser.script("return " + expression)).doubleValue();
    }

    private static void choosesAnotherFeature(Browser browser, String feature) {
        String before = browser.text("#where\\:spread h3");
        browser.find("#where-feature-search").sendKeys("AMT_CREDIT" + Keys.ENTER);
        browser.waitUntilTextChanges("#where\\:spread h3", before);
        assertEquals(feature, browser.text("#where\\:spread h3"));
    }

    private static void looksAtSimilarFiles(Browser browser) {
        browser.waitUntil("return document.querySelectorAll('#similar-table tbody tr').length === 10");
    }

    private static void looksAtTwoFeatures(Browser browser) {
        browser.click("#pair\\:toggle");
        browser.waitUntil("return document.querySelector('#pair canvas') !== null && PrimeFaces.ajax.Queue.isEmpty()");
    }

    private static void triesLess(Browser browser) {
        String asked = browser.text("#score-value");
        browser.find("#whatif [data-field='AMT_CREDIT']").clear();
        browser.find("#whatif [data-field='AMT_CREDIT']").sendKeys("90000");
        browser.click("#whatif\\:go");
        browser.waitUntil("return document.getElementById('whatif-scores') !== null");
        assertTrue(browser.text("#whatif-scores .before").contains(asked), browser.text("#whatif-scores .before"));
        assertEquals(asked, browser.text("#score-value"), "the file's own score stays");
        noRequestLeavesTheHost(browser);
    }

    private static void noRequestLeavesTheHost(Browser browser) {
        assertEquals(
                true,
                browser.script("return performance.getEntriesByType('resource').every("
                        + "one => new URL(one.name).origin === location.origin || one.name.startsWith('blob:'))"));
    }
}
