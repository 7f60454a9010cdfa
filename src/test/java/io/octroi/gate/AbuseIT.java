package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ways in that are none: every one is refused, on purpose and not by accident. */
class AbuseIT {

    private static int cases;

    private static SharedServers shared;
    private static RunningOctroi server;
    private static String session;
    private static String key;

    @BeforeAll
    static void somebodyIsIn() throws Exception {
        shared = SharedServers.demo();
        server = shared.server();
        session = server.session("advisor", "advisor");
        key = shared.key("clients");
        assertEquals(
                200, server.ask("GET", "/index.xhtml").session(session).send().status());
        assertEquals(200, server.ask("GET", "/api/clients").key(key).send().status());
    }

    @AfterAll
    static void theyWereMany() {
        assertTrue(cases >= 200, "cases: " + cases);
    }

    /** From an address of its own, so that no case is refused for the number of those before it. */
    private static Answer refused(String what, Ask ask) throws IOException {
        cases++;
        Answer answer = ask.from("10.1." + cases / 250 + "." + cases % 250).send();
        assertTrue(answer.isRefusal(), () -> what + " -> " + answer.status() + " " + answer.body());
        assertFalse(answer.body().contains("\"items\""), what);
        assertFalse(answer.body().contains("<web-app"), what);
        return answer;
    }

    private static Ask page(String number) {
        return server.ask("GET", "/index.xhtml").session(number);
    }

    private static Ask clients() {
        return server.ask("GET", "/api/clients");
    }

    /** The text with another character in that place. */
    private static String changed(String text, int at) {
        return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
    }

    @Test
    void aSessionIsNotGuessed() throws Exception {
        for (int at = 0; at < session.length(); at++) {
            refused("character " + at + " of the session", page(changed(session, at)));
        }
        List<String> others = List.of(
                "",
                " ",
                "0",
                "-1",
                "null",
                "true",
                "*",
                "%",
                session.toLowerCase(Locale.ROOT),
                session.substring(1),
                session.substring(0, 31),
                session + "0",
                session + ".node",
                session + "%00",
                "\"" + session + "x\"",
                "../" + session,
                "' or '1'='1",
                "{\"a\":1}",
                "0".repeat(32),
                "A".repeat(4_000),
                "\u00ff\u00fe");
        for (String other : others) {
            refused("session " + other, page(other));
        }
        refused("a session in the address", server.ask("GET", "/index.xhtml;jsessionid=" + session));
        refused("a session as a parameter", server.ask("GET", "/index.xhtml?JSESSIONID=" + session));
        refused(
                "a session as a bearer token",
                server.ask("GET", "/index.xhtml").with("Authorization", "Bearer " + session));
        refused("a session of another name", server.ask("GET", "/index.xhtml").with("Cookie", "jsessionid=" + session));
        refused("a session on the API", clients().session(session));
    }

    @Test
    void aPlantedSessionIsWorthNothing() throws Exception {
        for (String planted : List.of("A".repeat(32), server.session("modeler", "modeler"))) {
            Answer in = server.ask("POST", "/sign-in")
                    .session(planted)
                    .form("name", "advisor", "password", "advisor")
                    .send();
            assertEquals(302, in.status());
            assertNotEquals("", in.session());
            assertNotEquals(planted, in.session());
            refused("the planted session", page(planted));
            assertEquals(200, page(in.session()).send().status());
        }
    }

    @Test
    void aSessionThatHasEndedIsWorthNothing() throws Exception {
        String left = server.session("auditor", "auditor");
        assertTrue(server.ask("POST", "/sign-out").session(left).form().send().isToSignIn());
        refused("a session after signing out", page(left));
        String closed = server.session("auditor", "auditor");
        shared.change("update account set closed = true where name = 'auditor'");
        refused("a closed account's session", page(closed));
        refused("a closed account's password", clients().basic("auditor", "auditor"));
        shared.change(
                "update account set closed = false, credentials_since = current_timestamp where name = 'auditor'");
        refused("a session of before the account was closed", page(closed));
        String demoted = server.session("auditor", "auditor");
        shared.change("update account_role set role = 'ADMIN' where account_name = 'auditor'");
        refused("a page of a role one had", page(demoted));
        shared.change("update account_role set role = 'AUDITOR' where account_name = 'auditor'");
    }

    @Test
    void aKeyIsNotGuessed() throws Exception {
        for (int at = 0; at < key.length(); at++) {
            refused("character " + at + " of the key", clients().key(changed(key, at)));
            refused("the same as a token", clients().with("Authorization", "Bearer " + changed(key, at)));
        }
        String bare = key.substring("octroi_".length());
        List<String> others = List.of(
                "",
                " ",
                bare,
                "octroi_",
                key.substring(1),
                key.substring(0, key.length() - 1),
                key + "A",
                key + "=",
                key.toUpperCase(Locale.ROOT),
                key + "," + key,
                key + " " + key,
                "Bearer " + key,
                "OCTROI_" + bare,
                "\"" + key + "\"",
                "octroi_" + "A".repeat(43),
                "octroi_%",
                "\u00ff",
                "A".repeat(4_000));
        for (String other : others) {
            refused("key " + other, clients().key(other));
        }
        Matcher digest = Pattern.compile("[0-9a-f]{64}").matcher(shared.stored());
        assertTrue(digest.find());
        refused("the digest of a key", clients().key(digest.group()));
        refused("a key as a parameter", server.ask("GET", "/api/clients?api_key=" + key + "&X-API-Key=" + key));
        refused("a key as a cookie", clients().with("Cookie", "X-API-Key=" + key));
        refused("a key as a password", clients().basic("key", key));
        refused("a key as a name", clients().basic(key, ""));
        refused("another key first", clients().key("octroi_").key(key));
    }

    @Test
    void aKeyThatHasEndedIsWorthNothing() throws Exception {
        String spent = shared.key("scores");
        assertEquals(422, scores(spent).send().status());
        String last = "(select max(id) from api_key)";
        shared.change("update api_key set expires_at = timestamp '2020-01-01 00:00:00' where id = " + last);
        refused("an expired key", scores(spent));
        shared.change("update api_key set expires_at = timestamp '2099-01-01 00:00:00' where id = " + last);
        assertEquals(422, scores(spent).send().status());
        shared.change("update api_key set revoked_at = current_timestamp where id = " + last);
        refused("a revoked key", scores(spent));
    }

    private static Ask scores(String secret) {
        return server.ask("POST", "/api/scores").key(secret).body("application/json", "{}");
    }

    @Test
    void noOtherProofIsTaken() throws Exception {
        List<String> headers = List.of(
                "",
                " ",
                "Basic",
                "Basic ",
                "Basic  ",
                "Basic !!!",
                "Basic =",
                "Basic ====",
                "Basic YWR2aXNvcg==",
                "Basic " + base64("advisor:"),
                "Basic " + base64(":advisor"),
                "Basic " + base64(":"),
                "Basic " + base64("advisor:advisor:"),
                "Basic " + base64("advisor\0:advisor"),
                "Basic " + base64("advisor:advisor\0"),
                "Basic " + base64("advisor :advisor "),
                "Basic " + base64("advis\u00f8r:advisor"),
                "Basic /////w==",
                "Basic " + base64("advisor:ADVISOR"),
                "Basic " + base64("' or 1=1 --:x"),
                "Basic " + base64("a".repeat(3_000) + ":b"),
                "Basic " + base64("advisor:" + "b".repeat(3_000)),
                "Basic " + "A".repeat(9_000),
                "Basic" + base64("advisor:advisor"),
                "Basic\t" + base64("advisor:advisor"),
                "Basic=" + base64("advisor:advisor"),
                "Basic realm=" + base64("advisor:advisor"),
                "advisor:advisor",
                base64("advisor:advisor"),
                "Digest username=\"advisor\"",
                "Negotiate YII=",
                "NTLM TlRM",
                "Bearer",
                "Bearer ",
                "Bearer null",
                "Bearer " + key + "x",
                "Token " + key,
                "ApiKey " + key,
                "Basic " + key,
                "Bearer " + base64("advisor:advisor"),
                "\u00ff\u00fe",
                "Basic \u00e9\u00e9",
                "AWS4-HMAC-SHA256 x");
        for (String header : headers) {
            refused("Authorization: " + header, clients().with("Authorization", header));
            server.session("advisor", "advisor"); // or five wrong ones in a row close the account for a while
        }
        refused("two credentials", clients().with("Authorization", "Basic !").basic("advisor", "advisor"));
        for (String scheme : List.of("basic ", "BASIC ", "bAsIc ")) {
            refused(scheme, clients().with("Authorization", scheme + base64("advisor:wrong")));
            assertEquals(
                    200,
                    clients()
                            .with("Authorization", scheme + base64("advisor:advisor"))
                            .send()
                            .status());
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
