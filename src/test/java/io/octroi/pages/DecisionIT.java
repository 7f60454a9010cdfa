package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** How advisors decide, and what others see of it, in real browsers against the real WAR; each test has a client of its own. */
@Tag("database")
class DecisionIT extends DecidingPeople {

    private static final String FIRST = "#decisions li:first-child ";
    private static final String PILL = FIRST + ".state";

    @Test
    void anAdvisorAgreesAndTheListTellsSo() {
        try (Browser browser = signedIn("advisor", "fr")) {
            String client = grantable(browser, 1);
            openFile(browser, client);
            assertFalse(browser.has("#decide input:checked"), "nothing is chosen for anybody");
            assertEquals("Aucune décision pour le moment.", browser.text("#history p"));
            assertCleanAndAccessible(browser);
            answer(browser, "granted");
            send(browser);
            assertTrue(browser.text("#decided").matches("La décision n° \\d+ est enregistrée : Accordé\\."));
            assertEquals("decided", browser.script("return document.activeElement.id"));
            assertEquals("Accordé", browser.text(PILL));
            assertTrue(browser.text(FIRST).contains("La décision suit la recommandation."));
            assertCleanAndAccessible(browser);
            browser.open(base + "index.xhtml?state=decided&only=grant");
            assertTrue(browser.texts("a.number").contains(client));
            assertTrue(Set.copyOf(browser.texts("#list .state")).contains("Décidé : accordé"));
            assertCleanAndAccessible(browser);
            browser.open(base + "index.xhtml?state=open");
            assertEquals(Set.of("À décider"), Set.copyOf(browser.texts("#list .state")));
            assertFalse(browser.texts("a.number").contains(client));
            assertTrue(browser.text("#count").matches("4\\d\\d dossiers"), browser.text("#count"));
        }
    }

    @Test
    void anOverrideWithoutAMotiveIsRefusedByTheServerAndWhatWasTypedStays() {
        try (Browser browser = signedIn("advisor", "en")) {
            openFile(browser, grantable(browser, 2));
            send(browser);
            assertEquals("Choose an answer: nothing is decided for you.", browser.text("#answer-trouble"));
            assertEquals("decide:answer:0", browser.script("return document.activeElement.id"));
            answer(browser, "refused");
            explain(browser, "", "too short");
            browser.find("#decide\\:amount").clear();
            browser.find("#decide\\:amount").sendKeys("12,345.50");
            send(browser);
            assertEquals("decide:ground", browser.script("return document.activeElement.id"));
            assertEquals("Explain this answer in at least 20 characters.", browser.text("#motive-trouble"));
            assertTrue(browser.find("#decide input[value=refused]").isSelected());
            assertEquals("too short", browser.find("#decide\\:motive").getDomProperty("value"));
            assertEquals("No decision yet.", browser.text("#history p"));
            assertCleanAndAccessible(browser);
            explain(browser, "guarantee", MOTIVE);
            send(browser);
            assertEquals("Refused", browser.text(PILL));
            String told = browser.text(FIRST);
            assertTrue(told.contains(MOTIVE) && told.contains("12,345.50 over ") && told.contains("override"), told);
            assertCleanAndAccessible(browser);
        }
    }

    @Test
    void ofTwoAdvisorsOneWinsAndTheOtherIsToldWho() {
        newAdvisor("s.second", "a quiet river at dawn");
        try (Browser first = signedIn("advisor", "en");
                Browser second = Browser.reading("fr")) {
            String client = grantable(first, 3);
            second.open(base);
            second.fillSignIn("s.second", "a quiet river at dawn");
            second.waitUntil("return document.getElementById('sign-out') !== null");
            openFile(first, client);
            openFile(second, client);
            answer(first, "granted");
            send(first);
            answer(second, "refused");
            explain(second, "documents", MOTIVE);
            send(second);
            assertEquals("decide-notice", second.script("return document.activeElement.id"));
            String told = second.text("#decide-notice");
            assertTrue(told.startsWith(
                    "Rien n’est enregistré : advisor a décidé de ce dossier entre-temps (Accordé, le "));
            assertEquals("Accordé", second.text(PILL));
            assertEquals(MOTIVE, second.find("#decide\\:motive").getDomProperty("value"));
            assertCleanAndAccessible(second);
            send(second);
            assertEquals(List.of("Refusé", "Accordé"), second.texts("#decisions .state"));
            assertTrue(second.text(FIRST).contains("par s.second"));
            assertTrue(second.text("#decisions .superseded").startsWith("Remplacée par la décision n° "));
            assertCleanAndAccessible(second);
        }
    }

    private void newAdvisor(String name, String password) {
        try (Browser admin = signedIn("admin", "en");
                Browser owner = Browser.reading("en")) {
            admin.find("#new\\:name").sendKeys(name);
            admin.click("#new input[type=checkbox]");
            admin.click("#new\\:add");
            String oneTime = admin.text("#one-time");
            owner.open(base);
            owner.fillSignIn(name, oneTime);
            owner.waitUntilTextIs("h1", "My account");
            owner.choosePassword(oneTime, password);
            owner.waitUntilTextIs(".done", "Your password is changed. Sign in with the new one.");
        }
    }

    @Test
    void aDoubleClickIsOneDecision() {
        try (Browser browser = signedIn("advisor", "en")) {
            openFile(browser, grantable(browser, 4));
            answer(browser, "granted");
            browser.script("const go = document.getElementById('decide:go'); go.click(); go.click(); return true");
            browser.waitUntil("return document.getElementById('decided') !== null");
            assertEquals(1, browser.count("#decisions li"));
            browser.driver().navigate().back();
            browser.waitUntil("return document.getElementById('decide:go') !== null");
            browser.driver().navigate().refresh();
            assertEquals(1, browser.count("#decisions li"));
        }
    }

    @Test
    void theAuditorReadsWhatWasDecidedAndDecidesNothing() {
        try (Browser advisor = signedIn("advisor", "en");
                Browser auditor = signedIn("auditor", "en")) {
            String client = grantable(advisor, 5);
            openFile(advisor, client);
            answer(advisor, "granted");
            send(advisor);
            openFile(auditor, client);
            assertEquals("Granted", auditor.text(PILL));
            assertFalse(auditor.has("#decide"));
            assertCleanAndAccessible(auditor);
            assertEquals(
                    403L,
                    auditor.driver()
                            .executeAsyncScript(
                                    """
                    const done = arguments[arguments.length - 1];
                    const sent = new URLSearchParams(new FormData(document.getElementById('where')));
                    sent.delete('where');
                    Object.entries({'decide': 'decide', 'decide:answer': 'refused', 'decide:ground': 'documents',
                        'decide:motive': 'forged, and long enough for it', 'decide:amount': '1', 'decide:months': '1',
                        'decide:go': '', 'primefaces.nonce': PrimeFaces.csp.NONCE_VALUE})
                        .forEach(([name, value]) => sent.set(name, value));
                    fetch('client.xhtml', {method: 'POST', body: sent}).then(answer => done(answer.status));
                    """));
            openFile(advisor, client);
            assertEquals(1, advisor.count("#decisions li"));
        }
    }

    @Test
    void everythingCanBeDoneWithAKeyboard() {
        try (Browser browser = signedIn("advisor", "en")) {
            openFile(browser, grantable(browser, 6));
            browser.tabTo("#decide input[value=granted]").sendKeys(Keys.SPACE, Keys.DOWN);
            browser.tabTo("#decide\\:ground").sendKeys("Par");
            browser.tabTo("#decide\\:motive").sendKeys("asked for by the client");
            browser.tabTo("#decide\\:months");
            browser.tabTo("#decide\\:go").sendKeys(Keys.ENTER);
            browser.waitUntil("return document.getElementById('decided') !== null");
            assertEquals("Second look", browser.text(PILL));
            assertTrue(browser.text(FIRST).contains("Particular situation"));
            assertEquals(
                    1,
                    browser.driver()
                            .findElements(By.cssSelector("#decisions li"))
                            .size());
            browser.open(base + "index.xhtml?state=referred");
            assertEquals(Set.of("Second look"), Set.copyOf(browser.texts("#list .state")));
        }
    }
}
