package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.Answer;
import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stop switch in browsers of those who use it and of those who are told, against a server of its own. */
class StopSwitchIT {

    private static final String WHY = "The scores of renters look wrong since Monday.";
    private static final String AGAIN = "Les loyers ont été corrigés et importés à nouveau.";

    /** One of the invented clients. */
    private static final String CLIENT = "100007";

    @TempDir
    Path home;

    private RunningOctroi server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Browser.demand();
        server = RunningOctroi.start(home, Map.of());
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Browser signedIn(String account, String language) {
        Browser browser = Browser.reading(language);
        browser.open(server.address(""));
        browser.signIn(account);
        return browser;
    }

    private void use(Browser browser, String why) {
        browser.open(server.address("scoring.xhtml"));
        // The browser's own check would keep the server's from being seen.
        browser.script("document.getElementById('change').noValidate = true; return true");
        // What was refused before is still there.
        browser.find("#change\\:why").clear();
        browser.find("#change\\:why").sendKeys(why);
        browser.click("#change\\:go");
    }

    private Answer ask(String path) throws IOException {
        return server.ask("GET", path).basic("advisor", "advisor").send();
    }

    @Test
    void aModelOwnerStopsEverybodyIsToldAndAnAdminResumes() throws Exception {
        try (Browser modeler = signedIn("modeler", "en");
                Browser advisor = signedIn("advisor", "fr")) {
            use(modeler, "because");
            assertEquals(
                    "The reason is too short. Tell others why in 20 characters or more.", modeler.text(".trouble"));
            assertFalse(modeler.has(".stopped"), "nothing was changed");
            use(modeler, WHY);
            modeler.waitUntilTextIs(".done", "Done.");
            assertTrue(modeler.text(".stopped").contains("by decision of modeler: “" + WHY + "”"));
            assertTrue(modeler.text("#changes").contains("put out of use modeler " + WHY));
            assertEquals(List.of(), modeler.accessibilityViolations());
            modeler.assertNoErrors();

            everyPageTellsTheAdvisor(advisor);
            theApiSaysSo();
            assertEquals(403, pageOf("advisor").status());
            assertEquals(403, pageOf("auditor").status());

            try (Browser admin = signedIn("admin", "fr")) {
                use(admin, AGAIN);
                admin.waitUntilTextIs("#state-title", "Le score est en service.");
                assertFalse(admin.has(".stopped"));
                assertEquals(List.of(), admin.accessibilityViolations());
            }
            advisor.open(server.address("client.xhtml?id=" + CLIENT));
            assertTrue(advisor.has("#score-value"));
            assertFalse(advisor.has(".stopped"));
            assertEquals(200, ask("/api/clients/" + CLIENT + "/score").status());
            theJournalTellsBoth();
        }
    }

    @Test
    void whoComesTooLateIsToldHowThingsStand() {
        try (Browser modeler = signedIn("modeler", "en");
                Browser admin = signedIn("admin", "en")) {
            admin.open(server.address("scoring.xhtml"));
            use(modeler, WHY);
            modeler.waitUntilTextIs(".done", "Done.");
            admin.find("#change\\:why").sendKeys(AGAIN);
            admin.click("#change\\:go");
            admin.waitUntilTextIs("#state-title", "Scoring is out of use.");
            assertTrue(admin.text(".trouble").startsWith("Somebody else has used the switch meanwhile"));
            assertTrue(admin.text("#state").contains("by decision of modeler"));
            assertEquals(AGAIN, admin.find("#change\\:why").getDomProperty("value"), "what was typed is kept");
        }
    }

    private void everyPageTellsTheAdvisor(Browser advisor) {
        for (String page : List.of("index.xhtml", "client.xhtml?id=" + CLIENT, "model.xhtml", "account.xhtml")) {
            advisor.open(server.address(page));
            String banner = advisor.text(".stopped");
            assertTrue(banner.startsWith("Le score est hors service."), page + banner);
            assertTrue(banner.contains("sur décision de modeler : « " + WHY + " »"), page + banner);
            assertEquals("status", advisor.find(".stopped").getDomAttribute("role"));
            assertEquals(List.of(), advisor.accessibilityViolations(), page);
            advisor.assertNoErrors();
        }
        advisor.open(server.address("client.xhtml?id=" + CLIENT));
        assertTrue(advisor.has("#form-title"), "the application is shown");
        assertFalse(advisor.has("#score-value"));
        assertTrue(advisor.text(".empty").contains("c’est à vous d’examiner"));
        assertEquals("Le score est hors service. Aucun essai n’est donc possible.", advisor.text("#whatif-none"));
        advisor.open(server.address("index.xhtml"));
        assertTrue(advisor.has("a.number"));
        assertFalse(advisor.text("main").contains("Recommandation"));
        advisor.open(server.address("model.xhtml"));
        assertTrue(advisor.has("#model-id"), "the model stays the champion");
    }

    private void theApiSaysSo() throws IOException {
        for (String path : List.of("", "/score", "/explanation", "/counterfactual")) {
            Answer refused = ask("/api/clients/" + CLIENT + path);
            assertEquals(503, refused.status(), path);
            assertEquals("/problems/scoring-stopped", refused.found("\"type\":\"([^\"]+)\""));
            assertTrue(refused.body().contains(WHY), refused.body());
        }
        assertEquals(200, ask("/api/clients").status());
        assertEquals(200, ask("/api/features").status());
        assertEquals(200, ask("/api/features/AMT_CREDIT/density").status());
        assertEquals("{\"status\":\"up\"}", ask("/health/ready").body());
    }

    private Answer pageOf(String account) throws IOException {
        return server.ask("GET", "/scoring.xhtml")
                .session(server.session(account, account))
                .send();
    }

    private void theJournalTellsBoth() throws SQLException {
        try (Stages beside = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())))) {
            assertEquals(
                    List.of(
                            "scoring.stopped by modeler {\"change\":1,\"why\":\"" + WHY + "\"}",
                            "scoring.resumed by admin {\"change\":2,\"why\":\"" + AGAIN + "\"}"),
                    beside.audit("it").read(Optional.empty(), OptionalLong.empty(), 200).stream()
                            .filter(reading -> reading.kind().startsWith("scoring."))
                            .map(reading -> reading.kind() + " by " + reading.actor() + " " + reading.content())
                            .toList());
        }
    }
}
