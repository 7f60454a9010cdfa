package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Addresses, methods and headers that are not what they seem. */
class TrickIT {

    private static final List<String> API = List.of(
            "/api;x/clients",
            "/%61pi/clients",
            "//api/clients",
            "/api//clients",
            "/api/./clients",
            "/x/../api/clients",
            "/api/clients;a=b",
            "/api/clients/",
            "/api/clients//",
            "/api/clients/.",
            "/api/x/../clients",
            "/..;/api/clients",
            "/api/..;/api/clients",
            "/%2e%2e/api/clients",
            "/api%2fclients",
            "/api%2Fclients",
            "/api%5cclients",
            "/api/clients%00",
            "/api/clients%00.xhtml",
            "/api\\clients",
            "/API/clients",
            "/Api/clients",
            "/api/Clients",
            "/api/clients.json",
            "/api/clients.xhtml",
            "/api/clients%20",
            "/api/clients%09",
            "/api/clients%0d%0a",
            "/api/clients?x",
            "/api/clients#x",
            "/api/clients;jsessionid=0",
            "/favicon.svg/../api/clients",
            "/login.xhtml/../api/clients",
            "/login.xhtml;/../api/clients",
            "/health/live/..;/../../api/clients",
            "/jakarta.faces.resource/../api/clients",
            "/jakarta.faces.resource/..;/api/clients",
            "/%c0%ae%c0%ae/api/clients",
            "/api/%63lients",
            "/api/clients%3bx",
            "/.//api/clients",
            "/;/api/clients",
            "http://localhost/api/clients");

    private static final List<String> FILES = List.of(
            "/WEB-INF/web.xml",
            "/WEB-INF/",
            "/web-inf/web.xml",
            "/WEB-INF;/web.xml",
            "/%57EB-INF/web.xml",
            "//WEB-INF/web.xml",
            "/./WEB-INF/web.xml",
            "/x/../WEB-INF/web.xml",
            "/WEB-INF/page.xhtml",
            "/WEB-INF/web.xml;.xhtml",
            "/WEB-INF/..%2fWEB-INF/web.xml",
            "/META-INF/context.xml",
            "/META-INF/MANIFEST.MF",
            "/META-INF;x/context.xml",
            "/jakarta.faces.resource/../WEB-INF/web.xml",
            "/jakarta.faces.resource/../../etc/passwd",
            "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
            "/jakarta.faces.resource/web.xml.xhtml?ln=WEB-INF",
            "/jakarta.faces.resource/web.xml.xhtml?ln=..",
            "/jakarta.faces.resource/WEB-INF/web.xml.xhtml",
            "/jakarta.faces.resource/web.xml.xhtml?ln=octroi/../../WEB-INF",
            "/jakarta.faces.resource/..%2fweb.xml.xhtml",
            "/jakarta.faces.resource/%252e%252e/WEB-INF/web.xml.xhtml",
            "/jakarta.faces.resource/web.xml.xhtml?ln=%2e%2e%2fWEB-INF",
            "/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
            "/jakarta.faces.resource/web.xml.xhtml?con=../WEB-INF",
            "/jakarta.faces.resource/octroi.css.xhtml?ln=%00",
            "/jakarta.faces.resource/octroi.css.xhtml?ln=%ff",
            "/jakarta.faces.resource/.xhtml",
            "/jakarta.faces.resource//.xhtml",
            "/jakarta.faces.resource/",
            "/login.xhtml?x=%zz",
            "/favicon.svg%00.xhtml",
            "/login.xhtml%00",
            "/login.xhtml?from=%00",
            "*",
            "index.xhtml",
            "\\index.xhtml",
            "/\\..\\");

    private static final List<String> PAGES = List.of(
            "/index.xhtml",
            "/",
            "//index.xhtml",
            "/./index.xhtml",
            "/%69ndex.xhtml",
            "/index.xhtml/",
            "/index.xhtml;x",
            "/index.xhtml;jsessionid=0",
            "/index.xhtml?x=.svg",
            "/index.xhtml/x.svg",
            "/index.xhtml.",
            "/index.xhtml%20",
            "/INDEX.XHTML",
            "/index.jsf",
            "/index.faces",
            "/index",
            "/faces/index.xhtml",
            "/x/../index.xhtml",
            "/login.xhtml/../index.xhtml",
            "/favicon.svg/../index.xhtml",
            "/jakarta.faces.resource/../index.xhtml",
            "/jakarta.faces.resource/%2e%2e/index.xhtml",
            "/resources/octroi/octroi.css",
            "/index.xhtml;/login.xhtml");

    private static final List<String> METHODS = List.of(
            "TRACE",
            "TRACK",
            "OPTIONS",
            "PUT",
            "DELETE",
            "PATCH",
            "CONNECT",
            "PROPFIND",
            "FOO",
            "get",
            "G\u00cbT",
            "POST");

    private static int cases;
    private static RunningOctroi server;
    private static String advisor;
    private static String modeler;

    @BeforeAll
    static void somebodyIsIn() throws Exception {
        server = SharedServers.demo().server();
        advisor = server.session("advisor", "advisor");
        modeler = server.session("modeler", "modeler");
    }

    @AfterAll
    static void theyWereMany() {
        assertTrue(cases >= 200, "cases: " + cases);
    }

    private static Answer refused(String what, Ask ask) throws IOException {
        cases++;
        Answer answer = ask.send();
        assertTrue(answer.isRefusal(), () -> what + " -> " + answer.status() + " " + answer.body());
        assertFalse(answer.body().matches("(?s).*(\"items\"|<web-app|<Context|ui:composition|root:x:).*"), what);
        return answer;
    }

    @Test
    void noWayToWriteAnAddressOpensTheApi() throws Exception {
        String features = SharedServers.demo().key("features");
        for (String address : API) {
            Answer anonymous = refused(address, server.ask("GET", address));
            boolean door = anonymous.status() == 401;
            assertEquals(
                    door,
                    anonymous.header("Content-Type").contains("problem+json")
                            && !anonymous.header("WWW-Authenticate").isEmpty(),
                    address);
            refused("with a session: " + address, server.ask("GET", address).session(advisor));
            refused(
                    "with a key of another scope: " + address,
                    server.ask("GET", address).key(features));
        }
        for (String raw : List.of(
                "/api/features/../clients",
                "/api/features;x=/../clients",
                "/api/clients/../features/../clients",
                "/api/features/%2e%2e/clients",
                "/api/features/x/../../clients/1/score",
                "/api/features/../clients;/1",
                "/api/features/..;/clients/1")) {
            refused(raw, server.ask("GET", raw).key(features));
        }
    }

    @Test
    void noFileOfTheProgramIsServed() throws Exception {
        for (String address : FILES) {
            refused(address, server.ask("GET", address));
            refused("with a session: " + address, server.ask("GET", address).session(advisor));
        }
    }

    @Test
    void noWayToWriteAnAddressOpensAPage() throws Exception {
        for (String address : PAGES) {
            refused(address, server.ask("GET", address));
            Answer answer = server.ask("GET", address).session(modeler).send();
            cases++;
            // The root of the site is where everybody begins, each on a page of their own.
            assertTrue(
                    answer.isRefusal() || answer.header("Location").equals("/model.xhtml"), address + answer.status());
        }
    }

    @Test
    void onlyMethodsWithARowAreTaken() throws Exception {
        for (String method : METHODS) {
            for (String address :
                    List.of("/api/clients", "/index.xhtml", "/login.xhtml", "/favicon.svg", "/sign-in", "/error")) {
                if (method.equals("POST") && address.equals("/sign-in")) {
                    continue;
                }
                refused(method + " " + address, server.ask(method, address));
                Ask known = server.ask(method, address).session(advisor);
                refused(
                        method + " with a credential " + address,
                        address.startsWith("/api") ? known.basic("tool", "tool") : known);
            }
        }
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            refused(
                    header,
                    server.ask("POST", "/api/clients").with(header, "GET").basic("tool", "tool"));
            refused(
                    header,
                    server.ask("POST", "/api/features?_method=GET")
                            .with(header, "GET")
                            .basic("tool", "tool"));
            refused(header, server.ask("GET", "/sign-in").with(header, "POST"));
        }
    }

    @Test
    void noHeaderSpeaksForSomebody() throws Exception {
        List<List<String>> headers = List.of(
                List.of("X-Forwarded-User", "admin"),
                List.of("X-Remote-User", "admin"),
                List.of("Remote-User", "admin"),
                List.of("X-Original-URL", "/login.xhtml"),
                List.of("X-Rewrite-URL", "/login.xhtml"),
                List.of("X-Forwarded-For", "127.0.0.1"),
                List.of("X-Forwarded-Proto", "https"),
                List.of("Forwarded", "for=127.0.0.1"),
                List.of("X-Real-IP", "127.0.0.1"),
                List.of("X-Forwarded-Host", "evil.example"),
                List.of("X-Forwarded-Prefix", "/login.xhtml"),
                List.of("Host", "evil.example"),
                List.of("Host", ""),
                List.of("Host", "a b"),
                List.of("Referer", "https://evil.example/index.xhtml"),
                List.of("Referer", "javascript:alert(1)"),
                List.of("SSL_CLIENT_CERT", "x"),
                List.of("Cookie", "role=admin; user=admin"));
        for (List<String> header : headers) {
            for (String address : List.of("/accounts.xhtml", "/api/clients")) {
                Answer answer =
                        refused(header + address, server.ask("GET", address).with(header.get(0), header.get(1)));
                assertFalse(answer.headers().toString().contains("evil"), header.toString());
            }
        }
    }
}
