package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The first day of a server that is not a demonstration: one way in, for one person, once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FreshStartIT {

    private static final String OWN = "a horse, a battery, a staple";

    private static final List<String> NAMES = List.of(
            "admin",
            "administrator",
            "root",
            "user",
            "guest",
            "test",
            "demo",
            "octroi",
            "advisor",
            "auditor",
            "modeler",
            "tool",
            "sa",
            "postgres",
            "tomcat",
            "manager",
            "oracle",
            "operator",
            "support",
            "service",
            "system",
            "superuser",
            "anonymous",
            "api",
            "default");

    private static SharedServers shared;
    private static RunningOctroi server;
    private static Path file;
    private static String secret;

    @BeforeAll
    static void itRuns() throws Exception {
        shared = SharedServers.fresh();
        server = shared.server();
        file = shared.home().resolve("first-admin");
        secret = Files.readString(file)
                .lines()
                .filter(line -> line.startsWith("password: "))
                .findFirst()
                .orElseThrow()
                .substring(10);
    }

    @Test
    @Order(1)
    void noDefaultCredentialWorks() throws Exception {
        int tried = 0;
        for (String name : NAMES) {
            for (String password : List.of(name, "password", "", "changeit")) {
                String address = "10.2." + tried / 250 + "." + tried % 250;
                Ask ask = tried % 2 == 0
                        ? server.ask("POST", "/sign-in").form("name", name, "password", password)
                        : server.ask("GET", "/api/clients").basic(name, password);
                Answer answer = ask.from(address).send();
                assertEquals(401, answer.status(), name + "/" + password);
                assertEquals("", answer.header("Location"));
                tried++;
            }
        }
        assertEquals(100, tried);
    }

    @Test
    @Order(2)
    void theSecretIsForTheOperatorAlone() throws Exception {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String text = Files.readString(file);
        assertTrue(text.matches("name: admin\\Rpassword: [\\w-]{43}\\Rvalid once, until \\S+\\R"), text);
        assertTrue(server.log().contains(file.toString()));
        assertFalse(server.log().contains(secret));
        assertFalse(shared.stored().contains(secret));
    }

    @Test
    @Order(3)
    void whoComesInWithItChoosesAPasswordFirst() throws Exception {
        String first = server.session("admin", secret);
        for (String page : List.of("/", "/accounts.xhtml", "/index.xhtml", "/model.xhtml", "/nowhere.xhtml")) {
            Answer answer = server.ask("GET", page).session(first).send();
            assertTrue(answer.status() == 404 || answer.header("Location").equals("/account.xhtml"), page);
        }
        assertEquals(
                403,
                server.ask("GET", "/api/features").basic("admin", secret).send().status());
        SentPage account = SentPage.open(server, first, "/account.xhtml");
        for (String unfit : List.of("short", "aaaaaaaaaaaaaaaa", "i am the admin here", secret)) {
            assertEquals(200, choosing(account, secret, unfit).status(), unfit);
        }
        assertEquals(200, choosing(account, "not the secret", OWN).status());
        assertTrue(Files.exists(file));
        assertEquals(
                "/login.xhtml?password-changed", choosing(account, secret, OWN).header("Location"));
        assertFalse(Files.exists(file));
        assertTrue(server.ask("GET", "/account.xhtml").session(first).send().isToSignIn());
        assertEquals(401, signIn(secret).from("10.3.0.1").send().status());
        String own = server.session("admin", OWN);
        assertEquals(
                200, server.ask("GET", "/accounts.xhtml").session(own).send().status());
        assertFalse(server.log().contains(OWN));
    }

    private static Answer choosing(SentPage account, String present, String next) throws IOException {
        return account.sending("own", "own:present", present, "own:next", next, "own:again", next, "own:choose", "")
                .send();
    }

    private static Ask signIn(String password) {
        return server.ask("POST", "/sign-in").form("name", "admin", "password", password);
    }

    @Test
    @Order(4)
    void behindTlsTheBrowserIsToldToStayThere() throws Exception {
        for (boolean tls : new boolean[] {true, false}) {
            Answer answer = signIn(OWN)
                    .with("X-Forwarded-Proto", tls ? "https" : "http")
                    .send();
            String cookie = String.join(" ", answer.headers().getOrDefault("set-cookie", List.of()));
            assertTrue(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax"), cookie);
            assertEquals(tls, cookie.contains("; Secure"), cookie);
            assertEquals(tls, answer.headers().containsKey("strict-transport-security"));
        }
        Ask downgraded = signIn(OWN)
                .with("X-Forwarded-Proto", "https")
                .with("Origin", "http://a.example")
                .with("Host", "a.example");
        assertEquals(403, downgraded.send().status());
        Ask own = signIn(OWN)
                .with("X-Forwarded-Proto", "https")
                .with("Origin", "https://a.example")
                .with("Host", "a.example");
        assertEquals(302, own.send().status());
    }

    @Test
    @Order(5)
    void everyAnswerKeepsToItself() throws Exception {
        String session = server.session("admin", OWN);
        List<Answer> answers = List.of(
                server.ask("GET", "/accounts.xhtml").session(session).send(),
                server.ask("GET", "/login.xhtml").send(),
                server.ask("GET", "/").send(),
                server.ask("GET", "/api/features").send(),
                server.ask("GET", "/api/features").basic("admin", OWN).send(),
                server.ask("GET", "/nowhere").session(session).send(),
                server.ask("PUT", "/favicon.svg").send(),
                server.ask("GET", "/health/ready").send(),
                server.ask("GET", "/WEB-INF/web.xml").send(),
                server.ask("TRACE", "/login.xhtml").send(),
                server.ask("GET", "/login.xhtml?a=%zz").send(),
                server.ask("GET", "/a%00").send(),
                server.ask("GET", "/api/%2f").send(),
                server.raw("GET / HTTP/9.9\r\n\r\n"),
                server.raw("nonsense\r\n\r\n"),
                signIn(OWN).send());
        for (Answer answer : answers) {
            keepsToItself(answer);
            assertEquals("no-store", answer.header("Cache-Control"), answer.toString());
        }
        keepsToItself(server.ask("GET", "/favicon.svg").send());
        keepsToItself(server.ask("GET", "/jakarta.faces.resource/octroi.css.xhtml?ln=octroi")
                .send());
        keepsToItself(server.ask("GET", "/jakarta.faces.resource/none.xhtml").send());
    }

    private static void keepsToItself(Answer answer) {
        String all = answer.toString();
        assertEquals("nosniff", answer.header("X-Content-Type-Options"), all);
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"), all);
        assertEquals("same-origin", answer.header("Referrer-Policy"), all);
        assertFalse(answer.headers().containsKey("server") || answer.headers().containsKey("x-powered-by"), all);
        assertFalse(
                answer.body()
                        .matches(
                                "(?s).*(Tomcat|Apache|Mojarra|Jersey|Exception|\\bat [a-z]+\\.|io\\.octroi|org\\.|java\\.).*"),
                all);
    }

    @Test
    @Order(6)
    void guessingIsSlowedDown() throws Exception {
        String live = server.session("admin", OWN);
        SentPage page = SentPage.open(server, live, "/accounts.xhtml");
        Answer opened = page.sending("new", "new:name", "second", "new:roles", "admin", "new:add", "")
                .send();
        for (int i = 0; i < 5; i++) {
            assertEquals(401, signIn("wrong").from("10.4.0.1").send().status());
        }
        for (Ask ask : List.of(
                signIn("wrong"), signIn(OWN), server.ask("GET", "/api/features").basic("admin", "wrong"))) {
            Answer answer = ask.from("10.4.0.1").send();
            assertEquals(429, answer.status());
            int wait = Integer.parseInt(answer.header("Retry-After"));
            assertTrue(wait > 0 && wait <= 901, "wait: " + wait);
        }
        String other = opened.found("id=\"one-time\">([^<]+)<");
        Ask second = server.ask("POST", "/sign-in").form("name", "second", "password", other);
        assertEquals("/account.xhtml", second.from("10.4.0.1").send().header("Location"));
        assertEquals(
                200, server.ask("GET", "/accounts.xhtml").session(live).send().status());
    }
}
