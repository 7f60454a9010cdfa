package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forms that no page of this session gave out: nothing changes, and whoever sent one is told so kindly. */
class StateIT {

    private static final int VIEWS_KEPT = 16;
    private static final int MORE = VIEWS_KEPT + 4;

    private static final List<String> GARBAGE = List.of(
            "",
            "x",
            "stateless",
            "1:1",
            "-1:-1",
            ":",
            "null",
            "\0",
            "\u00e9",
            "<script>",
            "%00",
            "e1s1",
            "H4sIAAAA",
            "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
            "9".repeat(400) + ":1",
            "A".repeat(5_000));

    private static final List<String> NONCES = List.of("", "x", "bm9uY2U=", "<script>");

    /** What each page's form would do, if it were taken. */
    private static final List<Map.Entry<String, List<String>>> FORMS = List.of(
            Map.entry("/accounts.xhtml", List.of("new", "new:name", "intruder", "new:roles", "admin", "new:add", "")),
            Map.entry(
                    "/accounts.xhtml",
                    List.of("newKey", "newKey:name", "intruder", "newKey:scopes", "clients", "newKey:add", "")),
            Map.entry("/accounts.xhtml", List.of("all", "all:account:0:reset", "", "all:account:1:close", "")),
            Map.entry(
                    "/account.xhtml",
                    List.of(
                            "own",
                            "own:present",
                            "admin",
                            "own:next",
                            "correct horse battery",
                            "own:again",
                            "correct horse battery",
                            "own:choose",
                            "")));

    private static SharedServers shared;
    private static RunningOctroi server;
    private static String admin;

    @BeforeAll
    static void anAdminIsIn() throws Exception {
        shared = SharedServers.demo();
        server = shared.server();
        admin = server.session("admin", "admin");
    }

    /** A form sent with that state and nonce, by a script or not. */
    private static Ask sent(
            Map.Entry<String, List<String>> form, String session, String state, String nonce, boolean script) {
        String name = form.getValue().get(0);
        List<String> all = new ArrayList<>(List.of(name, name));
        all.addAll(form.getValue().subList(1, form.getValue().size()));
        if (!state.equals("none")) {
            all.addAll(List.of("jakarta.faces.ViewState", state));
        }
        if (!nonce.isEmpty()) {
            all.addAll(List.of("primefaces.nonce", nonce));
        }
        Ask ask = server.ask("POST", form.getKey()).session(session);
        if (script) {
            all.addAll(List.of("jakarta.faces.partial.ajax", "true", "jakarta.faces.partial.execute", "@all"));
            ask.with("Faces-Request", "partial/ajax").with("X-Requested-With", "XMLHttpRequest");
        }
        return ask.form(all.toArray(String[]::new));
    }

    /** Every form, with and without a nonce, by a script and not. */
    private static int tryAll(String what, String session, String state) throws IOException {
        int tried = 0;
        for (Map.Entry<String, List<String>> form : FORMS) {
            for (String nonce : NONCES) {
                for (boolean script : new boolean[] {false, true}) {
                    Answer answer = sent(form, session, state, nonce, script).send();
                    String told = what + form + nonce + script + " -> " + answer.status() + answer.body();
                    boolean again = script && answer.body().contains("<redirect url=\"/");
                    assertTrue(answer.status() == 403 || answer.status() == 400 || answer.isToSignIn() || again, told);
                    assertTrue(again || answer.isToSignIn() || answer.body().contains("<h1>"), told);
                    tried++;
                }
            }
        }
        return tried;
    }

    @Test
    void noFormIsTakenWithoutThisPagesState() throws Exception {
        String before = shared.stored();
        int tried = tryAll("without state ", admin, "none");
        for (String state : GARBAGE) {
            tried += tryAll("state " + state, admin, state);
        }
        assertEquals(32 * (1 + GARBAGE.size()), tried);
        assertEquals(before, shared.stored());
    }

    @Test
    void anExpiredPageIsAnsweredAsSuch() throws Exception {
        Answer answer = sent(FORMS.get(0), admin, "1:1", "", false).send();
        assertEquals(403, answer.status());
        assertTrue(answer.body().contains("Page expired") && answer.body().contains("href=\"/\""), answer.body());
    }

    @Test
    void noFormOfAnotherSessionIsTaken() throws Exception {
        String before = shared.stored();
        SentPage own = SentPage.open(server, admin, "/accounts.xhtml");
        String other = server.session("admin", "admin");
        tryAll("the state of one's other session ", other, own.state());
        tryAll("another user's state ", server.session("modeler", "modeler"), own.state());
        tryAll("nobody's ", "0".repeat(32), own.state());
        SentPage advisor = SentPage.open(server, server.session("advisor", "advisor"), "/account.xhtml");
        tryAll("an advisor's state ", admin, advisor.state());
        assertEquals(before, shared.stored());
    }

    @Test
    void noFormOfAnotherPageIsTaken() throws Exception {
        String before = shared.stored();
        SentPage account = SentPage.open(server, admin, "/account.xhtml");
        SentPage accounts = SentPage.open(server, admin, "/accounts.xhtml");
        for (Map.Entry<String, List<String>> form : FORMS) {
            SentPage other = form.getKey().equals("/account.xhtml") ? accounts : account;
            Answer answer =
                    sent(form, admin, other.state(), other.nonce(), false).send();
            assertEquals(403, answer.status(), answer.body());
            Answer script =
                    sent(form, admin, other.state(), other.nonce(), true).send();
            assertTrue(script.body().contains("<redirect url=\"/account"), script.body());
        }
        assertEquals(before, shared.stored());
    }

    @Test
    void noFormIsTakenAfterItsSessionOrItsPageHasGone() throws Exception {
        String before = shared.stored();
        SentPage old = SentPage.open(server, server.session("admin", "admin"), "/accounts.xhtml");
        String replaced = server.ask("POST", "/sign-in")
                .session(old.session())
                .form("name", "admin", "password", "admin")
                .send()
                .session();
        tryAll("the session before ", replaced, old.state());
        tryAll("the session before, itself ", old.session(), old.state());
        SentPage crowded = SentPage.open(server, admin, "/accounts.xhtml");
        for (int page = 0; page < MORE; page++) {
            SentPage.open(server, admin, "/accounts.xhtml");
        }
        tryAll("a page the server has no more ", admin, crowded.state());
        assertEquals(before, shared.stored());
    }

    @Test
    void whoeverIsSignedOutIsAskedToSignInByScriptsToo() throws Exception {
        Answer answer = sent(FORMS.get(0), "0".repeat(32), "1:1", "", true).send();
        assertEquals(200, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("text/xml"));
        assertTrue(answer.body().contains("<redirect url=\"/login.xhtml?from=%2Faccounts.xhtml\"/>"), answer.body());
    }

    @Test
    void noOtherSitesPageChangesAnything() throws Exception {
        List<List<String>> elsewhere = List.of(
                List.of("Origin", "http://evil.example"),
                List.of("Origin", "null"),
                List.of("Origin", "http://localhost"),
                List.of("Origin", "http://localhost.evil.example"),
                List.of("Origin", "http://localhost:1"),
                List.of("Origin", ""),
                List.of("Origin", "x"),
                List.of("Origin", "http://user@localhost"),
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Sec-Fetch-Site", "x"));
        String before = shared.stored();
        SentPage page = SentPage.open(server, admin, "/accounts.xhtml");
        for (List<String> site : elsewhere) {
            Answer answer = adding(page).with(site.get(0), site.get(1)).send();
            assertEquals(403, answer.status(), site.toString());
            assertTrue(answer.body().contains("<h1>"), answer.body());
            Ask signIn = server.ask("POST", "/sign-in").form("name", "advisor", "password", "advisor");
            assertEquals(403, signIn.with(site.get(0), site.get(1)).send().status());
            Ask signOut = server.ask("POST", "/sign-out").session(admin).form();
            assertEquals(403, signOut.with(site.get(0), site.get(1)).send().status());
        }
        assertEquals(before, shared.stored());
        Answer own = adding(page)
                .with("Origin", "http://localhost")
                .with("Host", "localhost")
                .send();
        assertEquals(200, own.status());
        assertFalse(own.found("id=\"one-time\">([^<]+)<").isEmpty(), "the same form from here is taken");
        assertNotEquals(before, shared.stored());
    }

    private static Ask adding(SentPage page) {
        return page.sending("new", "new:name", "newcomer", "new:roles", "advisor", "new:add", "");
    }
}
