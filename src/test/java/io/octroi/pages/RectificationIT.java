package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.RunningOctroi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** A wrong datum is put right on the page of its client, in a browser against the real WAR. */
class RectificationIT {

    private static final String CLIENT = "100007";
    private static final String WHY = "Le bulletin de salaire de mars indique un autre revenu.";

    @Test
    void anAdvisorPutsADatumRightAndEverybodySeesBothScores() throws Exception {
        RunningOctroi server = SharedHouse.server();
        try (Browser browser = Browser.reading("fr")) {
            open(browser, server, "advisor", "");
            whatCannotBeReadIsToldBesideTheField(browser);
            theIncomeIsPutRight(browser);
            aCategoryIsChosenFromTheList(browser);
        }
        try (Browser browser = Browser.reading("en")) {
            anAuditorSeesWhatWasDoneAndCannotDoIt(browser, server);
        }
    }

    private static void open(Browser browser, RunningOctroi server, String account, String query) {
        browser.open(server.address(""));
        browser.signIn(account);
        browser.open(server.address("client.xhtml?id=" + CLIENT + query));
    }

    private static void choose(Browser browser, String field) {
        new Select(browser.find("#rectify-field")).selectByValue(field);
        browser.click("#rectify-choose button");
        browser.waitUntil("return location.search.includes('rectify=" + field
                + "') && document.readyState === 'complete' && document.getElementById('rectify:go') !== null");
    }

    private static void send(Browser browser) {
        browser.script("window.octroiSent = true; return true");
        browser.click("#rectify\\:go");
        browser.waitUntil("return window.octroiSent === undefined && document.readyState === 'complete'");
    }

    private static void whatCannotBeReadIsToldBesideTheField(Browser browser) {
        choose(browser, "AMT_INCOME_TOTAL");
        assertTrue(browser.text("#rectify-now").startsWith("Valeur actuelle : "));
        send(browser);
        assertTrue(browser.text("#rectify\\:text-trouble").startsWith("Indiquez la nouvelle valeur"));
        browser.find("#rectify\\:text").sendKeys("12 34");
        browser.find("#rectify\\:why").sendKeys("trop court");
        send(browser);
        assertTrue(browser.text("#rectify\\:text-trouble").startsWith("Ce n’est pas un nombre"));
        assertEquals("12 34", browser.find("#rectify\\:text").getDomProperty("value"), "nothing is typed twice");
        browser.find("#rectify\\:text").clear();
        browser.find("#rectify\\:text").sendKeys("12\u202f345,67");
        send(browser);
        assertTrue(browser.text("#rectify\\:why-trouble").startsWith("Écrivez le motif"));
        browser.waitUntil("return document.activeElement.id === 'rectify:why'");
        assertEquals(List.of(), browser.accessibilityViolations());
        assertFalse(browser.has("#rectifications"), "nothing was changed");
    }

    private static void theIncomeIsPutRight(Browser browser) {
        String before = browser.text("#score-value");
        browser.find("#rectify\\:why").clear();
        browser.find("#rectify\\:why").sendKeys(WHY);
        send(browser);
        assertTrue(browser.text("#rectified").startsWith("La donnée est rectifiée."));
        assertEquals("12\u202f345,67", browser.text("#rectifications dd:nth-of-type(1) .after"));
        assertEquals(before, browser.text("#rectifications dd:nth-of-type(2) .before"));
        assertEquals(browser.text("#score-value"), browser.text("#rectifications dd:nth-of-type(2) .after"));
        assertNotEquals(before, browser.text("#score-value"));
        assertEquals(WHY, browser.text("#rectifications .words"));
        assertEquals(List.of(), browser.accessibilityViolations());
        browser.assertNoErrors();
    }

    private static void aCategoryIsChosenFromTheList(Browser browser) {
        choose(browser, "NAME_INCOME_TYPE");
        new Select(browser.find("#rectify\\:choice")).selectByVisibleText("Sans emploi");
        browser.find("#rectify\\:why").sendKeys(WHY);
        send(browser);
        assertEquals(List.of("Origine des revenus", "Revenu total"), browser.texts("#rectifications strong"));
        assertEquals("Sans emploi", browser.text("#rectifications dd:nth-of-type(1) .after"));
        browser.assertNoErrors();
    }

    private static void anAuditorSeesWhatWasDoneAndCannotDoIt(Browser browser, RunningOctroi server) {
        open(browser, server, "auditor", "&rectify=AMT_CREDIT");
        assertEquals(List.of("Source of income", "Total income"), browser.texts("#rectifications strong"));
        assertFalse(browser.has("#rectify-choose"));
        assertFalse(browser.has("#rectify"));
        assertEquals(List.of(), browser.accessibilityViolations());
        String score = browser.text("#score-value");
        browser.script(
                "const form = document.getElementById('where');"
                        + "for (const [name, value] of Object.entries({rectify: 'rectify', 'rectify:text': '1',"
                        + " 'rectify:why': '" + WHY + "', 'rectify:go': ''})) {"
                        + "const field = document.createElement('input'); field.name = name; field.value = value;"
                        + "form.append(field); } form.action = location.href; window.octroiSent = true; form.submit(); return true");
        browser.waitUntil("return window.octroiSent === undefined && document.readyState === 'complete'");
        browser.open(server.address("client.xhtml?id=" + CLIENT));
        assertEquals(2, browser.count("#rectifications strong"));
        assertEquals(score, browser.text("#score-value"));
    }
}
