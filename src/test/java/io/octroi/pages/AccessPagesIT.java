package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Matrix;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Who signs in, what each sees, and how it ends, in a real browser against the real WAR. */
class AccessPagesIT {

    private static final Map<String, List<String>> PLACES = Map.of(
            "advisor", List.of("Dossiers", "Nouvelle demande", "Seconds examens", "Modèle", "Guide"),
            "auditor", List.of("Dossiers", "Seconds examens", "Décisions", "Suivi", "Modèle", "Dérive", "Guide"),
            "modeler", List.of("Modèle", "Dérive", "Arrêt du score", "Guide"),
            "admin", List.of("Comptes et clés", "Arrêt du score"));

    private static final List<String> PAGES = List.of(
            "/index.xhtml",
            "/client.xhtml",
            "/application.xhtml",
            "/examinations.xhtml",
            "/decisions.xhtml",
            "/oversight.xhtml",
            "/model.xhtml",
            "/drift.xhtml",
            "/guide.xhtml",
            "/accounts.xhtml",
            "/scoring.xhtml",
            "/account.xhtml",
            "/programs.xhtml");

    /** One of the invented clients. */
    private static final String AN_APPLICANT = "100007";

    private final URI base = SharedHouse.server().address("");

    @ParameterizedTest
    @ValueSource(strings = {"advisor", "auditor", "modeler", "admin"})
    void everybodySeesWhatTheirRoleMaySeeAndNothingElse(String account) {
        try (Browser browser = Browser.reading("fr")) {
            browser.open(base);
            browser.signIn(account);
            assertEquals(PLACES.get(account), browser.texts(".places a"));
            boolean readsClients = List.of("advisor", "auditor").contains(account);
            assertEquals(readsClients, browser.has("#search-number"));
            for (String page : PAGES) {
                boolean ofOneClient = page.equals("/client.xhtml");
                browser.open(base + page.substring(1) + (ofOneClient ? "?id=" + AN_APPLICANT : ""));
                boolean open = Matrix.standard().mayOpen(page, Set.of(account, "signed-in"));
                assertEquals(open, browser.has("#sign-out"), page);
                assertEquals(!open, browser.text("h1").startsWith("Accès refusé"), page);
                if (open) {
                    browser.assertNoErrors();
                    assertEquals(List.of(), browser.accessibilityViolations(), page);
                }
                browser.forgetErrors();
            }
        }
    }

    @Test
    void aProgramsAccountIsTurnedAwayWithAReason() {
        try (Browser browser = Browser.reading("en")) {
            browser.open(base);
            browser.fillSignIn("tool", "tool");
            browser.waitUntilTextIs(".trouble", "This account is for programs: it works through the API alone.");
            assertFalse(browser.has("#sign-out"));
        }
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() {
        try (Browser browser = Browser.reading("en")) {
            browser.open(base);
            String planted = browser.cookie("JSESSIONID");
            browser.signIn("advisor");
            String number = browser.cookie("JSESSIONID");
            assertNotEquals(planted, number);
            browser.click("#sign-out");
            browser.waitUntilTextIs(".done", "You are signed out.");
            browser.replaceCookie("JSESSIONID", number);
            browser.open(base + "index.xhtml");
            browser.waitUntilTextIs("h1", "Sign in");
        }
    }

    @Test
    void aWrongPasswordKeepsTheNameAndSaysWhatToDo() {
        try (Browser browser = Browser.reading("fr")) {
            browser.open(base);
            browser.fillSignIn("modeler", "not it");
            assertTrue(browser.text(".trouble").startsWith("Ce nom et ce mot de passe ne vont pas ensemble."));
            assertEquals("modeler", browser.find("#name").getDomProperty("value"));
            assertEquals(List.of(), browser.accessibilityViolations());
            browser.find("#password").sendKeys("modeler" + Keys.ENTER);
            browser.waitUntilTextIs("h1", "Modèle");
        }
    }

    @Test
    void everythingCanBeDoneWithAKeyboard() {
        try (Browser browser = Browser.reading("en")) {
            browser.open(base);
            browser.press(Keys.TAB, Keys.ENTER); // skips to the content
            browser.tabTo("#name").sendKeys("advisor");
            browser.tabTo("#password").sendKeys("advisor");
            browser.tabTo("#sign-in").sendKeys(Keys.ENTER);
            browser.waitUntilTextIs("h1", "Files");
            browser.tabTo("a.number").sendKeys(Keys.ENTER);
            browser.waitUntil("return document.querySelector('h1').textContent.startsWith('File ')");
            browser.tabTo("#where\\:feature");
            browser.tabBackTo("#visitor").sendKeys(Keys.ENTER);
            browser.waitUntilTextIs("h1", "My account");
            browser.tabTo("#sign-out").sendKeys(Keys.ENTER);
            browser.waitUntilTextIs(".done", "You are signed out.");
        }
    }

    @Test
    void whatWasTypedOutlivesASessionThatEnded() {
        try (Browser browser = Browser.reading("en")) {
            browser.open(base);
            browser.signIn("admin");
            browser.find("#new\\:name").sendKeys("n.martin");
            browser.click("#new input[type=checkbox]");
            browser.driver().manage().deleteCookieNamed("JSESSIONID");
            browser.click("#new\\:add");
            browser.waitUntilTextIs("h1", "Sign in");
            browser.signIn("admin");
            browser.waitUntilTextIs("h1", "Accounts and API keys");
            assertEquals("n.martin", browser.find("#new\\:name").getDomProperty("value"));
            assertTrue(browser.find("#new input[type=checkbox]").isSelected());
            assertFalse(browser.texts("#accounts th[scope=row]").contains("n.martin"), "nothing was changed");
        }
    }

    @Test
    void anAdminOpensAnAccountWhoseOwnerChoosesAPassword() {
        try (Browser admin = Browser.reading("en")) {
            admin.open(base);
            admin.signIn("admin");
            admin.find("#new\\:name").sendKeys("l.petit");
            admin.click("#new input[type=checkbox]");
            admin.click("#new\\:add");
            String oneTime = admin.text("#one-time");
            assertTrue(admin.texts("#accounts th[scope=row]").contains("l.petit"));
            assertEquals("", admin.find("#new\\:name").getDomProperty("value"), "not brought back");
            admin.assertNoErrors();
            try (Browser owner = Browser.reading("en")) {
                choosePassword(owner, oneTime);
            }
            admin.open(base + "accounts.xhtml");
            admin.row("l.petit")
                    .findElement(By.cssSelector("input[value=Close]"))
                    .click();
            admin.waitUntil("return [...document.querySelectorAll('#accounts tr')]"
                    + ".some(row => row.textContent.includes('l.petit') && row.textContent.includes('closed'))");
        }
    }

    private void choosePassword(Browser owner, String oneTime) {
        owner.open(base);
        owner.fillSignIn("l.petit", oneTime);
        owner.waitUntilTextIs("h1", "My account");
        owner.open(base + "index.xhtml");
        owner.waitUntilTextIs("h1", "My account");
        owner.choosePassword(oneTime, "short");
        assertTrue(owner.text(".trouble").contains("at least 12 characters"));
        owner.choosePassword(oneTime, "a quiet river at dawn");
        owner.waitUntilTextIs(".done", "Your password is changed. Sign in with the new one.");
        owner.fillSignIn("l.petit", "a quiet river at dawn");
        owner.waitUntilTextIs("h1", "Files");
        owner.assertNoErrors();
    }

    @Test
    void anAdminCreatesAKeyShownOnceAndRevokesIt() {
        try (Browser browser = Browser.reading("fr")) {
            browser.open(base);
            browser.signIn("admin");
            browser.find("#newKey\\:name").sendKeys("Calculette");
            for (WebElement scope : browser.driver().findElements(By.cssSelector("#newKey input[type=checkbox]"))) {
                scope.click();
            }
            browser.click("#newKey\\:add");
            assertTrue(browser.text("#key-secret").startsWith("octroi_"));
            browser.open(base + "accounts.xhtml");
            assertFalse(browser.has("#key-secret"), "shown once");
            browser.click("#keys input[type=submit]");
            browser.waitUntil("return document.querySelector('#keys table').textContent.includes('révoquée')");
            browser.assertNoErrors();
        }
    }
}
