package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people and programs send is theirs: none of it is found in the log, or in the name of a file. */
class CanaryIT {

    private static final int AT_LEAST = 40;
    private static final int TOO_LARGE = 9 << 20;

    private static final List<String> CANARIES = new ArrayList<>();
    private static SharedServers shared;
    private static RunningOctroi server;
    private static String session;

    @BeforeAll
    static void somebodyIsIn() throws Exception {
        shared = SharedServers.demo();
        server = shared.server();
        session = server.session("admin", "admin");
    }

    /** A word found nowhere else. */
    private static String canary() {
        String canary = "canary" + (1_000 + CANARIES.size()) + "zwitscher";
        CANARIES.add(canary);
        return canary;
    }

    private static void sent(Ask ask) throws IOException {
        Answer answer = ask.send();
        assertTrue(answer.status() > 0 && answer.status() != 500, answer.toString());
    }

    private static Ask get(String target) {
        return server.ask("GET", target);
    }

    private static Ask api(String target) {
        return get(target).basic("tool", "tool");
    }

    @Test
    void nothingThatIsSentIsInTheLog() throws Exception {
        toTheApi();
        inAddresses();
        asCredentials();
        toPages();
        inHeaders();
        malformed();
        assertTrue(CANARIES.size() >= AT_LEAST, "canaries: " + CANARIES.size());
        String log = server.log();
        assertTrue(log.contains("Octroi is up at"), "the log is that of the server");
        List<String> sung = CANARIES.stream().filter(log::contains).toList();
        assertEquals(List.of(), sung, log);
        try (Stream<Path> files = Files.walk(shared.home())) {
            assertFalse(files.anyMatch(file -> file.toString().contains("zwitscher")));
        }
    }

    private static void toTheApi() throws IOException {
        List<String> bodies = List.of(
                "{\"" + canary() + "\":1}",
                "{\"form\":{\"" + canary() + "\":1}}",
                "{\"form\":{\"AMT_CREDIT\":\"" + canary() + "\"}}",
                "{\"form\":{\"NAME_CONTRACT_TYPE\":\"" + canary() + "\"}}",
                "{\"form\":\"" + canary() + "\"}",
                canary(),
                "{\"form\":{},\"history\":\"" + canary() + "\"}",
                "{\"form\":{\"AMT_CREDIT\":1e" + canary() + "}}",
                "{\"form\":{\"AMT_CREDIT\":1,\"AMT_CREDIT\":\"" + canary() + "\"}}",
                "\u00ff\u00fe" + canary(),
                "[\"" + canary() + "\"",
                "{\"form\":{\"" + canary() + "\u0001\":null}}",
                "{\"form\":{\"ORGANIZATION_TYPE\":\"" + canary() + "\\u0000\"}}");
        for (String body : bodies) {
            sent(server.ask("POST", "/api/scores").basic("tool", "tool").body("application/json", body));
        }
        sent(server.ask("POST", "/api/scores").basic("tool", "tool").body(canary(), "{}"));
        sent(server.ask("POST", "/api/scores")
                .basic("tool", "tool")
                .body("application/json; charset=" + canary(), "{}"));
        sent(server.ask("POST", "/api/scores")
                .basic("tool", "tool")
                .body("application/x-www-form-urlencoded", canary() + "=%zz"));
        sent(server.ask("POST", "/api/scores")
                .basic("tool", "tool")
                .body("application/json", canary() + "x".repeat(TOO_LARGE)));
    }

    private static void inAddresses() throws IOException {
        for (String target : List.of(
                "/api/clients/",
                "/api/clients/1%00",
                "/api/",
                "/api/clients;",
                "/api/clients?kind=",
                "/api/clients?limit=",
                "/api/clients?after=%ff",
                "/api/clients?")) {
            sent(api(target + canary()));
        }
        sent(api("/api/features/" + canary() + "/density"));
        sent(api("/api/features/EXT_SOURCE_3/density?client=" + canary()));
        for (String target : List.of(
                "/",
                "/index.xhtml?kind=",
                "/client.xhtml?id=",
                "/client.xhtml?id=%ff",
                "/client.xhtml?id=%zz",
                "/client.xhtml?id=%00",
                "/index.xhtml?language=",
                "/index.xhtml;",
                "/health/")) {
            sent(get(target + canary()).session(server.session("advisor", "advisor")));
        }
        for (String target : List.of(
                "/login.xhtml?from=",
                "/login.xhtml?from=%ff",
                "/login.xhtml?name=",
                "/jakarta.faces.resource/",
                "/jakarta.faces.resource/octroi.css.xhtml?ln=",
                "/jakarta.faces.resource/octroi.css.xhtml?ln=octroi&loc=",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=")) {
            sent(get(target + canary()));
        }
    }

    private static void asCredentials() throws IOException {
        sent(server.ask("POST", "/sign-in").from("10.5.0.1").form("name", canary(), "password", canary()));
        sent(server.ask("POST", "/sign-in")
                .from("10.5.0.2")
                .form("name", canary() + "\u00e9 ", "password", canary(), "from", canary()));
        sent(server.ask("POST", "/sign-in")
                .from("10.5.0.3")
                .form("name", "advisor", "password", "advisor", "from", "/" + canary()));
        sent(server.ask("POST", "/sign-in")
                .body("application/x-www-form-urlencoded", "name=%zz" + canary() + "&password=%ff" + canary()));
        sent(server.ask("POST", "/sign-in")
                .body("application/x-www-form-urlencoded", "name=" + canary() + "x".repeat(300_000)));
        sent(server.ask("POST", "/sign-in").body("multipart/form-data; boundary=" + canary(), canary()));
        sent(get("/api/clients").from("10.5.0.4").basic(canary(), canary()));
        sent(get("/api/clients").from("10.5.0.5").basic("tool", canary()));
        sent(get("/api/clients").from("10.5.0.6").key("octroi_" + canary()));
        sent(get("/api/clients").from("10.5.0.7").with("Authorization", "Basic !" + canary()));
        sent(get("/api/clients").from("10.5.0.8").with("Authorization", canary() + " " + canary()));
    }

    private static void toPages() throws IOException {
        SentPage page = SentPage.open(server, session, "/accounts.xhtml");
        sent(page.sending("new", "new:name", "!" + canary(), "new:roles", "advisor", "new:add", ""));
        sent(page.sending(
                "newKey",
                "newKey:name",
                canary() + "\u0001",
                "newKey:days",
                canary(),
                "newKey:scopes",
                canary(),
                "newKey:add",
                ""));
        sent(page.sending("new", "new:name", "x", "new:roles", canary(), "new:add", ""));
        sent(page.sending(canary(), canary(), canary()));
        SentPage account = SentPage.open(server, session, "/account.xhtml");
        sent(account.sending(
                "own", "own:present", canary(), "own:next", canary(), "own:again", canary(), "own:choose", ""));
        for (String path : List.of("/accounts.xhtml", "/account.xhtml")) {
            String nonce = Base64.getEncoder().encodeToString(canary().getBytes(StandardCharsets.UTF_8));
            sent(server.ask("POST", path).session(session).form("jakarta.faces.ViewState", canary()));
            sent(server.ask("POST", path)
                    .session(session)
                    .form("jakarta.faces.ViewState", "1:1", "primefaces.nonce", nonce));
            sent(server.ask("POST", path)
                    .session(session)
                    .form("jakarta.faces.ViewState", page.state(), "primefaces.nonce", canary()));
            sent(server.ask("POST", path)
                    .session(session)
                    .with("Faces-Request", "partial/ajax")
                    .form(
                            "jakarta.faces.ViewState",
                            canary(),
                            "jakarta.faces.partial.ajax",
                            "true",
                            "jakarta.faces.source",
                            canary()));
            sent(server.ask("POST", path)
                    .session(session)
                    .with("Faces-Request", "partial/ajax")
                    .form(
                            "jakarta.faces.ViewState",
                            page.state(),
                            "jakarta.faces.partial.ajax",
                            "true",
                            "jakarta.faces.source",
                            canary(),
                            "jakarta.faces.partial.render",
                            canary(),
                            "jakarta.faces.partial.execute",
                            canary(),
                            "primefaces.nonce",
                            nonce));
        }
    }

    private static void inHeaders() throws IOException {
        for (String header : List.of(
                "Accept",
                "Accept-Language",
                "Cookie",
                "User-Agent",
                "Referer",
                "X-Forwarded-Proto",
                "X-API-Key",
                "If-Modified-Since",
                "Range",
                "Content-Type",
                "Origin",
                "Sec-Fetch-Site",
                "Expect",
                "Transfer-Encoding",
                "Content-Length",
                "X-Forwarded-For")) {
            sent(get("/login.xhtml").with(header, canary() + "\";q=\u00ff=;,"));
            sent(api("/api/clients").with(header, canary() + "\";q=\u00ff=;,"));
        }
        sent(get("/index.xhtml").session(canary()));
        sent(get("/login.xhtml").with("Host", canary() + ":x"));
        sent(get("/login.xhtml").with("Cookie", "language=" + canary() + "; JSESSIONID=\"" + canary()));
        sent(get("/login.xhtml").with(canary(), "x".repeat(9_000)));
        sent(server.ask(canary(), "/login.xhtml"));
    }

    private static void malformed() throws IOException {
        for (String raw : List.of(
                "%s",
                "GET %s\r\n\r\n",
                "GET /%s HTTP/7\r\n\r\n",
                "GET /<%s> HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n%s\r\n\r\n",
                "G{T /%s HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n b%s\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: %s y\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n%s\r\n\r\n",
                "GET /\0%s HTTP/1.1\r\nHost: x\r\n\r\n",
                "PRI * %s\r\n\r\nSM\r\n\r\n")) {
            server.raw(raw.formatted(canary()) + "\r\n\r\n");
        }
    }
}
