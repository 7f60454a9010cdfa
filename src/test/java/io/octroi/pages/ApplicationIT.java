package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** An application is typed in, and another request tried on its file, in a browser against the real WAR. */
class ApplicationIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anAdvisorTypesInAnApplicationAndTriesAnother() throws Exception {
        RunningOctroi server = SharedHouse.server();
        try (Browser browser = Browser.reading("fr")) {
            open(browser, server, "advisor");
            whatIsMissingOrMistypedIsToldBesideItsField(browser);
            whatWasTypedOutlivesTheSession(browser, server);
            String number = theApplicationIsRecordedOnceItsPointsWereSeen(browser);
            anotherRequestIsTriedAndStoredNowhere(browser, server, number);
        }
        try (Browser browser = Browser.reading("en")) {
            sentTwiceAtOnceItIsOneFile(browser, server);
        }
        try (Browser browser = Browser.reading("en")) {
            open(browser, server, "advisor");
            anApplicationIsTypedInWithAKeyboardAlone(browser);
        }
        try (Browser browser = Browser.reading("en")) {
            anAuditorNeitherTriesNorTypesIn(browser, server);
        }
    }

    private static void open(Browser browser, RunningOctroi server, String account) {
        browser.open(server.address(""));
        browser.signIn(account);
        browser.open(server.address("application.xhtml"));
    }

    private static WebElement field(Browser browser, String name) {
        return browser.find("[data-field='" + name + "']");
    }

    private static String value(Browser browser, String field) {
        return String.valueOf(field(browser, field).getDomProperty("value"));
    }

    private static void type(Browser browser, String field, String text) {
        field(browser, field).clear();
        field(browser, field).sendKeys(text);
    }

    private static void send(Browser browser) {
        browser.script("window.octroiSent = true; return true");
        browser.click("#application\\:go");
        browser.waitUntil("return window.octroiSent === undefined && document.readyState === 'complete'");
    }

    private static void attempt(Browser browser, String button) {
        browser.click("#whatif\\:" + button);
        browser.waitUntil("return PrimeFaces.ajax.Queue.isEmpty()");
    }

    private static void fillIn(Browser browser, String credit, String annuity, String goods, String income) {
        type(browser, "AMT_CREDIT", credit);
        type(browser, "AMT_ANNUITY", annuity);
        type(browser, "AMT_GOODS_PRICE", goods);
        type(browser, "AMT_INCOME_TOTAL", income);
        type(browser, "DAYS_BIRTH", "40");
        type(browser, "DAYS_EMPLOYED", "03/2015");
    }

    private static void whatIsMissingOrMistypedIsToldBesideItsField(Browser browser) {
        send(browser);
        assertEquals("Renseignez ce champ : toute demande le contient.", browser.text("#AMT_CREDIT-trouble"));
        assertEquals("AMT_CREDIT", browser.script("return document.activeElement.dataset.field"));
        assertEquals("", browser.text("#CNT_CHILDREN-trouble"));
        assertFalse(browser.has("[data-field='CODE_GENDER']"));
        assertFalse(browser.has("[data-field='NAME_FAMILY_STATUS']"));
        fillIn(browser, "406 597,5", "12.345", "351 000", "135 000");
        type(browser, "DAYS_BIRTH", "31/02/1980");
        send(browser);
        assertTrue(browser.text("#AMT_ANNUITY-trouble").startsWith("Ce n’est pas un nombre"));
        assertTrue(browser.text("#DAYS_BIRTH-trouble").startsWith("Cette date ou cette durée ne se lit pas"));
        assertEquals("AMT_ANNUITY", browser.script("return document.activeElement.dataset.field"));
        assertEquals("12.345", value(browser, "AMT_ANNUITY"), "nothing is typed twice");
        assertEquals(List.of(), browser.accessibilityViolations());
        browser.assertNoErrors();
    }

    private static void whatWasTypedOutlivesTheSession(Browser browser, RunningOctroi server) {
        type(browser, "AMT_ANNUITY", "24 700,5");
        type(browser, "DAYS_BIRTH", "14/03/1985");
        new Select(field(browser, "NAME_INCOME_TYPE")).selectByVisibleText("Salariat");
        browser.driver().manage().deleteAllCookies();
        send(browser);
        browser.signIn("advisor");
        browser.open(server.address("application.xhtml"));
        assertEquals("24 700,5", value(browser, "AMT_ANNUITY"));
        assertEquals("Working", value(browser, "NAME_INCOME_TYPE"));
    }

    private static String theApplicationIsRecordedOnceItsPointsWereSeen(Browser browser) {
        send(browser);
        assertTrue(browser.text("#application-checks").contains("Mode de logement : non renseigné."));
        assertEquals("application-checks", browser.script("return document.activeElement.id"));
        assertEquals(List.of(), browser.accessibilityViolations());
        send(browser);
        String number = browser.text("h1").replace("Dossier ", "");
        assertTrue(browser.text("#entered").startsWith("La demande est enregistrée sous le numéro " + number));
        assertEquals("entered", browser.script("return document.activeElement.id"));
        assertTrue(browser.has("#score-value"));
        assertEquals(true, browser.script("return sessionStorage.getItem('application-advisor') === null"));
        assertEquals(List.of(), browser.accessibilityViolations());
        browser.assertNoErrors();
        return number;
    }

    private static void anotherRequestIsTriedAndStoredNowhere(Browser browser, RunningOctroi server, String number)
            throws IOException {
        String before = browser.text("#score-value");
        type(browser, "AMT_CREDIT", "900 000");
        new Select(field(browser, "NAME_CONTRACT_TYPE")).selectByValue("Revolving loans");
        attempt(browser, "go");
        assertEquals(before, browser.text("#whatif-scores .before"));
        String tried = browser.text("#whatif-scores .after");
        assertNotEquals(before, tried);
        assertEquals(toldByTheApi(server, number), tried);
        String said = browser.text("#whatif\\:said");
        type(browser, "AMT_CREDIT", "12.345");
        attempt(browser, "go");
        assertTrue(browser.text("#AMT_CREDIT-trouble").startsWith("Ce n’est pas un nombre"));
        assertEquals("AMT_CREDIT", browser.script("return document.activeElement.dataset.field"));
        assertEquals(said, browser.text("#whatif\\:said"));
        type(browser, "AMT_CREDIT", "25 000 000");
        attempt(browser, "go");
        assertTrue(browser.text("#whatif-cautions").contains("est une valeur peu vraisemblable"));
        assertEquals(List.of(), browser.accessibilityViolations());
        attempt(browser, "reset");
        assertEquals("406\u202f597,5", value(browser, "AMT_CREDIT"));
        browser.click("[id='whatif:fields:1:more']");
        browser.waitUntilTextChanges("#whatif\\:said", "");
        assertEquals("416\u202f597,50", value(browser, "AMT_CREDIT"));
        assertEquals(before, String.format(Locale.FRENCH, "%.1f", score(server, number)), "nothing was stored");
        browser.assertNoErrors();
    }

    /** The very form of the file, but for what was tried, sent to the API. */
    private static String toldByTheApi(RunningOctroi server, String number) throws IOException {
        ObjectNode form = (ObjectNode) ask(server, "/api/clients/" + number).get("form");
        form.put("AMT_CREDIT", 900_000).put("NAME_CONTRACT_TYPE", "Revolving loans");
        ObjectNode body = JSON.createObjectNode();
        body.set("form", form);
        String answer = server.ask("POST", "/api/scores")
                .basic("advisor", "advisor")
                .body("application/json", body.toString())
                .send()
                .body();
        return String.format(
                Locale.FRENCH,
                "%.1f",
                JSON.readTree(answer).get("solvencyScore").asDouble());
    }

    private static double score(RunningOctroi server, String number) throws IOException {
        return ask(server, "/api/clients/" + number + "/score")
                .get("solvencyScore")
                .asDouble();
    }

    private static JsonNode ask(RunningOctroi server, String path) throws IOException {
        return JSON.readTree(
                server.ask("GET", path).basic("advisor", "advisor").send().body());
    }

    private static void sentTwiceAtOnceItIsOneFile(Browser browser, RunningOctroi server) {
        open(browser, server, "advisor");
        fillIn(browser, "406,597.5", "24,700.5", "351,000", "135,000");
        send(browser);
        assertTrue(browser.text("#application-checks").contains("Nothing is recorded yet."));
        String[] pages = String.valueOf(browser.driver()
                        .executeAsyncScript("const done = arguments[arguments.length - 1];"
                                + "const form = document.getElementById('application');"
                                + "const sent = new URLSearchParams(new FormData(form)); sent.append('application:go', '');"
                                + "const send = () => fetch(form.action, {method: 'POST', body: sent}).then(page => page.url);"
                                + "Promise.all([send(), send()]).then(both => done(both.join(' ')));"))
                .split(" ", -1);
        assertTrue(pages[0].contains("&entered="), pages[0]);
        assertEquals(pages[0], pages[1]);
        browser.open(pages[0]);
        assertTrue(browser.text("#entered").startsWith("The application is recorded under number"));
    }

    private static void anApplicationIsTypedInWithAKeyboardAlone(Browser browser) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("AMT_CREDIT", "406,597.5");
        typed.put("AMT_ANNUITY", "24,700.5");
        typed.put("AMT_GOODS_PRICE", "351,000");
        typed.put("AMT_INCOME_TOTAL", "135,000");
        typed.put("DAYS_BIRTH", "40");
        typed.put("DAYS_EMPLOYED", "03/2015");
        fieldsInOrder(browser).stream().filter(typed::containsKey).forEach(field -> browser.tabTo(
                        "[data-field='" + field + "']")
                .sendKeys(typed.getOrDefault(field, "")));
        browser.script("window.octroiSent = true; return true");
        browser.tabTo("#application\\:go").sendKeys(Keys.ENTER);
        browser.waitUntil("return window.octroiSent === undefined && document.readyState === 'complete'");
        assertEquals("application-checks", browser.script("return document.activeElement.id"));
        browser.tabTo("#application\\:go").sendKeys(Keys.ENTER);
        browser.waitUntil("return document.getElementById('entered') !== null && document.readyState === 'complete'");
        assertTrue(browser.text("#entered").startsWith("The application is recorded under number"));
        browser.assertNoErrors();
    }

    private static List<String> fieldsInOrder(Browser browser) {
        return Arrays.asList(String.valueOf(
                        browser.script(
                                "return [...document.querySelectorAll('#application [data-field]')].map(field => field.dataset.field).join(' ')"))
                .split(" ", -1));
    }

    private static void anAuditorNeitherTriesNorTypesIn(Browser browser, RunningOctroi server) {
        open(browser, server, "auditor");
        assertEquals("Accès refusé · Not allowed", browser.text("h1"));
        browser.forgetErrors();
        browser.open(server.address("client.xhtml?id=100007"));
        assertTrue(browser.has("#score-value"));
        assertFalse(browser.has("#trial"));
    }
}
