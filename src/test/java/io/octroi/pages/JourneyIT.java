package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What an advisor does with a client before them, from the list to the trial of another request, in both languages. */
class JourneyIT {

    @TempDir
    static Path home;

    private static RunningOctroi server;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Browser.isInstalled(), "no browser: install the Debian packages chromium and chromium-driver");
        server = RunningOctroi.start(home, Map.of());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, Montant du crédit, Guide du conseiller", "en, Amount of the credit, Guide for advisors"})
    void anAdvisorFindsAClientAndUnderstands(String language, String credit, String guide) throws Exception {
        try (Browser browser = Browser.reading(language)) {
            browser.open(server.address(""));
            browser.signIn("advisor");
            String number = refused(language);
            finds(browser, number);
            readsTheSameNumbersAsTheApi(browser, number, language);
            choosesAnotherFeature(browser, credit);
            looksAtSimilarFiles(browser);
            looksAtTwoFeatures(browser);
            triesLess(browser);
            assertEquals(List.of(), browser.accessibilityViolations());
            browser.find(".foot a").click();
            browser.waitUntilTextIs("h1", guide);
            assertEquals(List.of(), browser.accessibilityViolations());
            browser.assertNoErrors();
        }
    }

    private static String refused(String language) throws IOException {
        for (JsonNode item :
                api("/api/clients?kind=applicant&limit=500", language).get("items")) {
            String number = item.get("id").asText();
            if (api("/api/clients/" + number + "/score", language)
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
            assertTrue(shown.get(i).contains(reasons.get(i).get("sentence").asText()), shown.get(i));
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
        browser.find("#pair\\:toggle").click();
        browser.waitUntil("return document.querySelector('#pair canvas') !== null && PrimeFaces.ajax.Queue.isEmpty()");
    }

    private static void triesLess(Browser browser) {
        String asked = browser.text("#score-value");
        browser.find("#whatif [data-field='AMT_CREDIT']").clear();
        browser.find("#whatif [data-field='AMT_CREDIT']").sendKeys("90000");
        browser.find("#whatif\\:go").click();
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
