package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.octroi.launch.Answer;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom the door believes: where a request comes from, and where somebody goes on to. */
class ForgedIT {

    private static final int MOST_OF_ONE_ADDRESS = 20;

    private static final List<String> ELSEWHERE = List.of(
            "https://evil.example",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/%09/evil.example",
            "/%2f%2fevil.example",
            "//evil.example/index.xhtml",
            "https:evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "/index.xhtml@evil.example",
            "/index.xhtml//evil.example",
            "/index.xhtml?x=//evil.example",
            "/index.xhtml#//evil.example",
            "/../..//evil.example",
            "/index.xhtml\r\nSet-Cookie: planted=1",
            "/index.xhtml?a=b\r\nLocation: https://evil.example",
            "/index.xhtml\nX: planted",
            "/index.xhtml?\u0000planted",
            "/index.xhtml?\u560d\u560aplanted",
            "/accounts.xhtml",
            "/sign-out",
            "/api/clients",
            " /client.xhtml",
            "http://localhost/client.xhtml",
            "/index.xhtml;//evil.example",
            "/%0d%0aplanted");

    private static RunningOctroi server;

    @BeforeAll
    static void itRuns() throws Exception {
        server = SharedServers.demo().server();
    }

    @Test
    void whoeverSignsInStaysHere() throws Exception {
        for (String from : ELSEWHERE) {
            Answer in = server.ask("POST", "/sign-in")
                    .form("name", "advisor", "password", "advisor", "from", from)
                    .send();
            boolean unreadable = from.contains("\0");
            assertEquals(unreadable ? 400 : 302, in.status(), from);
            assertEquals(unreadable ? "" : "/index.xhtml", in.header("Location"), from);
            assertFalse(in.headers().toString().matches(".*(planted|evil).*"), from);
            Answer page = server.ask("GET", "/login.xhtml?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8))
                    .send();
            assertFalse(page.headers().toString().matches(".*(planted|evil).*"), from);
            assertFalse(page.body().matches("(?s).*(href|action)=\"(?!/login.xhtml)[^\"]*evil.*"), from);
        }
    }

    @Test
    void theRightPageIsGoneOnWith() throws Exception {
        Answer in = server.ask("POST", "/sign-in")
                .form("name", "advisor", "password", "advisor", "from", "/client.xhtml?id=1&language=en")
                .send();
        assertEquals("/client.xhtml?id=1&language=en", in.header("Location"));
    }

    /** The sender of a request may write what a proxy would, but is counted as who it is. */
    @Test
    void anAddressIsBelievedFromAProxyAlone() throws Exception {
        throttled(2, i -> "10.7.0." + i);
        throttled(1, i -> "10.7.1." + i + ", 10.8.0.1");
    }

    private static void throttled(int own, IntFunction<String> told) throws IOException {
        for (int i = 0; i <= MOST_OF_ONE_ADDRESS; i++) {
            Answer answer = server.ask("GET", "/api/clients")
                    .by(own)
                    .from(told.apply(i))
                    .key("octroi_wrong")
                    .send();
            assertEquals(i < MOST_OF_ONE_ADDRESS ? 401 : 429, answer.status(), "attempt " + i);
        }
    }

    @Test
    void tlsIsBelievedFromAProxyAlone() throws Exception {
        Answer forged = server.ask("GET", "/login.xhtml")
                .by(3)
                .with("X-Forwarded-Proto", "https")
                .send();
        assertEquals("", forged.header("Strict-Transport-Security"));
        Answer told = server.ask("GET", "/login.xhtml")
                .with("X-Forwarded-Proto", "https")
                .send();
        assertEquals("max-age=63072000", told.header("Strict-Transport-Security"));
    }
}
