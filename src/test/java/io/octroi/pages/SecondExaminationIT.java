package io.octroi.pages;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.AccountName;
import io.octroi.access.Role;
import io.octroi.launch.Answer;
import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Sha256;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A refused client asks for a second examination, and another advisor decides; in browsers against the real WAR. */
class SecondExaminationIT {

    private static final String CLIENT = "100007";
    private static final String FILE = "client.xhtml?id=" + CLIENT;
    private static final String WORDS = "Ma dette est soldée depuis mars : « voici le reçu ».";
    private static final String PASSWORD = "a long enough secret 7";

    @TempDir
    Path home;

    private RunningOctroi server;

    @BeforeEach
    void start() throws Exception {
        Browser.demand();
        server = RunningOctroi.start(home, Map.of());
    }

    @AfterEach
    void end() {
        server.close();
    }

    private String oneTimePassword() {
        try (Stages beside = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())))) {
            return beside.access()
                    .accounts()
                    .open(new AccountName("second"), Set.of(Role.ADVISOR))
                    .password();
        }
    }

    @Test
    void anotherAdvisorThanTheFirstReadsAndDecides() throws Exception {
        try (Browser first = signedIn("advisor")) {
            theFirstRefusesAndWritesDownWhatTheClientSays(first);
            theFirstCannotTakeIt(first);
        }
        try (Browser second = Browser.reading("en")) {
            signInAnew(second);
            theSecondReadsBeforeTheScore(second);
            theSecondDecides(second);
        }
        try (Browser auditor = signedIn("auditor")) {
            bothStayVisible(auditor);
            theReportIsVerifiedAndAChangedOneIsNot(auditor);
        }
    }

    private void signInAnew(Browser browser) {
        String once = oneTimePassword();
        browser.open(server.address(""));
        browser.fillSignIn("second", once);
        browser.waitUntilTextIs("h1", "My account");
        browser.choosePassword(once, PASSWORD);
        browser.waitUntilTextIs(".done", "Your password is changed. Sign in with the new one.");
        browser.fillSignIn("second", PASSWORD);
        browser.waitUntilTextIs("h1", "Files");
    }

    private Browser signedIn(String account) {
        Browser browser = Browser.reading("fr");
        browser.open(server.address(""));
        browser.signIn(account);
        return browser;
    }

    private static void decide(Browser browser, String answer) {
        browser.click("#decide input[value=" + answer + "]");
        new Select(browser.find("#decide\\:ground")).selectByValue("documents");
        browser.find("#decide\\:motive").sendKeys("Les trois bulletins de salaire ont été vérifiés.");
        send(browser, "#decide\\:go");
    }

    private static void send(Browser browser, String button) {
        browser.script("document.querySelector('h1').id = 'before'; return true");
        browser.click(button);
        browser.waitUntil("return document.readyState === 'complete' && document.getElementById('before') === null");
    }

    private void theFirstRefusesAndWritesDownWhatTheClientSays(Browser browser) {
        browser.open(server.address(FILE));
        assertFalse(browser.has("#examination"), "nothing is refused yet");
        decide(browser, "refused");
        send(browser, "#examine\\:go");
        assertTrue(browser.text("#examine-trouble").startsWith("Notez les observations"));
        browser.find("#examine\\:words").sendKeys(WORDS);
        browser.find("#examine\\:facts").sendKeys("Reçu du 3 mars");
        assertEquals(List.of(), browser.accessibilityViolations());
        send(browser, "#examine\\:go");
        assertTrue(browser.text("#examined").startsWith("La demande est enregistrée."));
        assertTrue(browser.texts("#examinations .words").contains(WORDS));
    }

    private void theFirstCannotTakeIt(Browser browser) throws IOException {
        assertFalse(browser.has("#decide"), "no decision by the first");
        assertTrue(browser.text("#examination-barred").startsWith("Vous avez refusé ce dossier"));
        browser.click("nav.places a[href$='examinations.xhtml']");
        browser.click("#waiting a");
        browser.waitUntil("return document.getElementById('take-barred') !== null");
        assertFalse(browser.has("#take\\:go"));
        assertEquals(List.of(), browser.accessibilityViolations());
        browser.assertNoErrors();
        Answer answer = server.ask("POST", "/api/decisions")
                .basic("advisor", "advisor")
                .body("application/json", decision())
                .send();
        assertEquals(409, answer.status());
        assertTrue(answer.body().contains("/problems/second-examination"), answer.body());
    }

    /** On what the advisor sees: the refusal that stands. */
    private String decision() throws IOException {
        String model = server.ask("GET", "/api/clients/" + CLIENT + "/score")
                .basic("advisor", "advisor")
                .send()
                .found("\"modelId\":\"([^\"]+)");
        return """
                {"clientId": %s, "answer": "granted", "reasonCode": "documents", "amount": 1000, "months": 12,
                 "motive": "Two payslips of the three are missing.", "modelId": "%s", "follows": 1}"""
                .formatted(CLIENT, model);
    }

    private void theSecondReadsBeforeTheScore(Browser browser) {
        browser.open(server.address(FILE));
        browser.waitUntil("return location.pathname.endsWith('/examinations.xhtml')");
        assertFalse(browser.has("#score-value"), "the client's words come before the score");
        assertEquals(List.of(WORDS, "Reçu du 3 mars"), browser.texts("#request .words"));
        assertEquals(List.of(), browser.accessibilityViolations());
        send(browser, "#take\\:go");
        assertTrue(browser.has("#score-value"));
        assertTrue(browser.texts("#examinations .words").contains(WORDS));
    }

    private static void theSecondDecides(Browser browser) {
        decide(browser, "granted");
        assertTrue(browser.has("#decided"));
        assertEquals(List.of(), browser.accessibilityViolations());
        browser.assertNoErrors();
    }

    private void theReportIsVerifiedAndAChangedOneIsNot(Browser browser) throws Exception {
        Path downloads = Files.createDirectories(home.resolve("downloads"));
        for (String paper : List.of("report", "letter")) {
            browser.open(server.address("decision.xhtml?id=1"));
            byte[] arrived = browser.download("#papers a[href*='paper=" + paper + "'][href$='in=fr']", downloads);
            assertArrayEquals(handedOut(paper), arrived, paper);
        }
        byte[] pdf = handedOut("report");
        assertEquals("Authentique : rapport de la décision n° 1, tel qu’il a été remis.", verdict(browser, pdf));
        assertEquals(List.of(), browser.accessibilityViolations());
        pdf[pdf.length / 2] ^= 1;
        assertTrue(verdict(browser, pdf).startsWith("Modifié : le fichier dit être le rapport de la décision n° 1"));
        assertEquals(Sha256.of(pdf), browser.text("#of-file").replaceAll(".* ", ""));
        assertTrue(verdict(browser, "a holiday".getBytes(US_ASCII)).startsWith("Inconnu"));
        browser.assertNoErrors();
    }

    /** A paper on the first decision, in French, as the API hands it out. */
    private byte[] handedOut(String paper) throws IOException, InterruptedException {
        String auditor = Base64.getEncoder().encodeToString("auditor:auditor".getBytes(US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(server.address("api/decisions/1/" + paper + ".pdf"))
                .header("Authorization", "Basic " + auditor)
                .header("Accept-Language", "fr")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** What the page says of a file that is chosen and sent there, from the keyboard. */
    private String verdict(Browser browser, byte[] pdf) throws IOException {
        Path file = Files.write(home.resolve("paper.pdf"), pdf);
        browser.open(server.address("verify.xhtml"));
        browser.find("#paper").sendKeys(file.toString());
        browser.waitUntil("return document.getElementById('sha256').value.length === 64");
        assertEquals(Sha256.of(pdf), browser.find("#sha256").getDomProperty("value"));
        browser.find("#look").sendKeys(Keys.ENTER);
        browser.waitUntil("return location.pathname === '/verify' && document.readyState === 'complete'");
        return browser.text("#verdict").replaceAll("[\u00a0\u202f]", " ");
    }

    private void bothStayVisible(Browser browser) {
        browser.open(server.address(FILE));
        assertEquals(2, browser.count("#decisions > li"));
        assertTrue(browser.texts("#examinations .words").contains(WORDS));
        assertEquals("Décision n° 2", browser.text("#examinations dd:last-of-type a"));
        browser.click("nav.places a[href$='examinations.xhtml']");
        assertTrue(browser.has("#nothing"), "no request waits");
        browser.assertNoErrors();
    }
}
