package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.openqa.selenium.support.ui.Select;

/** What advisors do in a browser to decide, for tests of it and of what others see of it. */
abstract class DecidingPeople {

    static final String MOTIVE = "Elle a présenté « deux » garants à 12 h — c’est noté.";

    final URI base = SharedHouse.server().address("");

    Browser signedIn(String account, String language) {
        Browser browser = Browser.reading(language);
        browser.open(base);
        browser.signIn(account);
        return browser;
    }

    /** The n-th applicant whom the policy would grant the credit. */
    String grantable(Browser browser, int n) {
        browser.open(base + "index.xhtml?only=grant");
        return browser.texts("a.number").get(n);
    }

    void openFile(Browser browser, String client) {
        browser.open(base + "client.xhtml?id=" + client);
    }

    static void answer(Browser browser, String answer) {
        browser.click("#decide input[value=" + answer + "]");
    }

    static void explain(Browser browser, String ground, String motive) {
        new Select(browser.find("#decide\\:ground")).selectByValue(ground);
        browser.find("#decide\\:motive").clear();
        browser.find("#decide\\:motive").sendKeys(motive);
    }

    static void send(Browser browser) {
        browser.script("document.querySelector('h1').id = 'before'; return true");
        browser.click("#decide\\:go");
        browser.waitUntil("return document.readyState === 'complete' && document.getElementById('before') === null");
    }

    static void assertCleanAndAccessible(Browser browser) {
        browser.assertNoErrors();
        assertEquals(List.of(), browser.accessibilityViolations());
    }
}
