package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How an auditor finds decisions, computes them again, checks them and takes them along, in a real browser. */
class AuditorIT extends DecidingPeople {

    private static final String FIRST = "#decisions li:first-child ";

    /** What a script answers by calling its first argument. */
    private static String later(Browser browser, String script) {
        return (String) Objects.requireNonNull(browser.driver().executeAsyncScript(script));
    }

    @Test
    void anAuditorComputesADecisionAgainAndSeesHowPeopleDecide() {
        try (Browser advisor = signedIn("advisor", "fr");
                Browser auditor = signedIn("auditor", "en")) {
            String client = grantable(advisor, 9);
            openFile(advisor, client);
            answer(advisor, "granted");
            send(advisor);
            openFile(auditor, client);
            auditor.click(FIRST + "h3 a");
            assertTrue(auditor.text("h1").matches("Decision \\d+ Granted"), auditor.text("h1"));
            assertTrue(auditor.text("#shown").contains("en général"), "as the advisor read them, in French");
            assertCleanAndAccessible(auditor);
            auditor.click("#compute");
            assertTrue(auditor.text("#replayed").contains("gives the same score"), auditor.text("#replayed"));
            assertTrue(auditor.text("#replayed").contains("Nothing has changed since"), auditor.text("#replayed"));
            auditor.open(base + "oversight.xhtml");
            assertTrue(auditor.text("#conduct tbody").startsWith("advisor"), auditor.text("#conduct tbody"));
            assertCleanAndAccessible(auditor);
            auditor.open(base + "oversight.xhtml?from=2026-02-30");
            assertTrue(auditor.text(".trouble").startsWith("Give two days"), auditor.text(".trouble"));
            advisor.open(base + "oversight.xhtml");
            assertFalse(advisor.has("#conduct"), "how colleagues decide is for auditors");
        }
    }

    @Test
    void anAuditorFindsAnOverriddenDecisionAndVerifiesIt() {
        try (Browser advisor = signedIn("advisor", "fr");
                Browser auditor = signedIn("auditor", "en")) {
            String client = grantable(advisor, 10);
            openFile(advisor, client);
            answer(advisor, "refused");
            explain(advisor, "guarantee", MOTIVE);
            send(advisor);
            auditor.open(base + "decisions.xhtml?client=" + client + "&agreement=overrides");
            assertEquals(1, auditor.count("#found tbody tr"));
            String line = auditor.text("#found tbody tr");
            assertTrue(line.contains(client) && line.contains("advisor Refused Grant"), line);
            assertTrue(auditor.find("#agreement option[value=overrides]").isSelected());
            assertCleanAndAccessible(auditor);
            String list = later(
                    auditor, "fetch(document.getElementById('export').href).then(r => r.text()).then(arguments[0])");
            assertEquals(2, list.lines().count(), list);
            assertTrue(list.contains(client + ","), list);
            auditor.click("#found th a");
            String fingerprint = later(
                    auditor,
                    "const done = arguments[0];"
                            + "fetch(document.querySelector('#papers li a').href).then(r => r.arrayBuffer())"
                            + ".then(file => crypto.subtle.digest('SHA-256', file))"
                            + ".then(hash => done(Array.from(new Uint8Array(hash), b => b.toString(16).padStart(2, '0')).join('')))");
            assertEquals("Row and record are what the journal vouches for.", auditor.text("#seal"));
            String record = later(
                    auditor,
                    "fetch(document.querySelector('#papers li:last-child a').href).then(r => r.text()).then(arguments[0])");
            assertTrue(record.startsWith("{\"decision\":{") && record.contains(MOTIVE), record);
            auditor.open(base + "verify.xhtml?sha256=" + fingerprint);
            assertTrue(auditor.text("#verdict").startsWith("Authentic: "), auditor.text("#verdict"));
            auditor.open(base + "decisions.xhtml?number=x&from=2026-02-30");
            assertEquals(2, auditor.count("#troubles p"));
            auditor.click("#check\\:start");
            auditor.waitUntil("return document.getElementById('checked')?.textContent.startsWith('All is as')");
            assertCleanAndAccessible(auditor);
            advisor.open(base + "decisions.xhtml");
            assertFalse(advisor.has("#search"), "whose decisions are looked for is for auditors");
        }
    }
}
