package io.octroi.gate;

import static io.octroi.access.KnownAccounts.basic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import io.octroi.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the API speaks HTTP, asked of the running program: what may be kept, what is packed, how errors are told. */
class MannersIT {

    /** Answers that are the same for everybody, and those of them that are told in a language. */
    private static final List<String> LABELLED = List.of("/api/features", "/api/model/importance");

    private static final List<String> SHARED = List.of(
            "/api",
            "/api/features",
            "/api/features/EXT_SOURCE_3/density",
            "/api/features/EXT_SOURCE_3/values",
            "/api/features/EXT_SOURCE_3/values?outcome=defaulted",
            "/api/model",
            "/api/model/importance",
            "/api/models");

    private static final String LONG = "a".repeat(9_000);
    private static final String CANARY = "Kanarienvogel";

    private static RunningOctroi server;
    private static String client;

    @BeforeAll
    static void somebodyIsThere() throws Exception {
        server = SharedServers.demo().server();
        client = tool("/api/clients?kind=applicant&limit=1").send().found("\"id\":(\\d+)");
    }

    private static Ask tool(String target) {
        return server.ask("GET", target).basic("tool", "tool");
    }

    private static JsonNode json(String target) throws IOException {
        return json(tool(target).send());
    }

    private static JsonNode json(Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void sparesAnAnswerToWhoeverHasIt() throws IOException {
        for (String target : SHARED) {
            Answer whole = tool(target).send();
            String tag = whole.header("ETag");
            assertEquals(200, whole.status(), target);
            assertTrue(tag.matches("W/\"[\\w-]{18}\""), target + " " + tag);
            assertEquals("private, no-cache", whole.header("Cache-Control"), target);
            String vary = String.join(",", whole.headers().getOrDefault("vary", List.of()));
            assertTrue(vary.toLowerCase(Locale.ROOT).contains("accept-language"), target + " " + vary);
            Answer spared =
                    tool(target).with("If-None-Match", "\"other\", " + tag).send();
            assertEquals(304, spared.status(), target);
            assertEquals(tag, spared.header("ETag"), target);
            assertEquals("private, no-cache", spared.header("Cache-Control"), target);
            assertEquals("", spared.body(), target);
            assertEquals(
                    whole.body(),
                    tool(target).with("If-None-Match", "\"other\"").send().body(),
                    target);
            Answer french = tool(target)
                    .with("If-None-Match", tag)
                    .with("Accept-Language", "fr-CA, en;q=0.5")
                    .send();
            assertEquals(LABELLED.contains(target) ? 200 : 304, french.status(), target);
        }
    }

    @Test
    void letsNobodyKeepWhatIsPersonal() throws IOException {
        String own = "/api/clients/" + client;
        for (String target : List.of(
                "/api/clients",
                own,
                own + "/score",
                own + "/explanation",
                own + "/counterfactual",
                "/api/features/EXT_SOURCE_3/density?client=" + client,
                "/api/decisions",
                "/api/ping",
                "/api/metrics",
                "/api/clients/1")) {
            Answer answer = tool(target).send();
            assertEquals(List.of("no-store"), answer.headers().get("cache-control"), target);
            assertEquals("", answer.header("ETag"), target);
        }
    }

    @Test
    void packsWhatIsLong() throws Exception {
        for (String target : List.of("/api/features", "/api/model", "/api/clients/" + client + "/explanation")) {
            HttpRequest request = HttpRequest.newBuilder(server.address(target.substring(1)))
                    .header("Authorization", basic("tool"))
                    .header("Accept-Encoding", "gzip")
                    .build();
            HttpResponse<byte[]> packed = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""), target);
            assertTrue(String.join(",", packed.headers().allValues("Vary")).contains("accept-encoding"), target);
            byte[] body = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
            assertEquals(tool(target).send().body(), new String(body, StandardCharsets.UTF_8), target);
            assertTrue(packed.body().length * 2 < body.length, target);
        }
    }

    @Test
    void eachAnswerBearsANumber() throws IOException {
        for (String target : List.of("/api/ping", "/api/nowhere", "/login.xhtml", "/health/live", "/problems/x")) {
            Ask numbered = tool(target).with("X-Request-Id", "order-66.a");
            assertEquals(List.of("order-66.a"), numbered.send().headers().get("x-request-id"), target);
            String drawn = tool(target).send().header("X-Request-Id");
            assertEquals(36, drawn.length(), target);
            assertNotEquals(drawn, tool(target).send().header("X-Request-Id"));
        }
        Answer insane = tool("/api/ping").with("X-Request-Id", "<b>" + CANARY).send();
        assertFalse(insane.header("X-Request-Id").contains(CANARY));
        assertEquals(
                36,
                server.raw("GET /api/%zz HTTP/1.1\r\nHost: x\r\n\r\n")
                        .header("X-Request-Id")
                        .length());
    }

    @Test
    void tellsEveryErrorAsAProblem() throws IOException {
        problem(400, "bad-request", raw("GET", "/api/clients/%zz", ""));
        problem(400, "bad-request", raw("GET", "/api/clients/{id}", ""));
        problem(400, "bad-request", raw("GET", "/api/clients/%00", ""));
        problem(400, "bad-request", raw("GET", "/api/clients?" + LONG, ""));
        problem(400, "bad-request", raw("GET", "/api/clients", "X: " + LONG + "\r\n"));
        problem(400, "bad-request", raw("GET", "/api/clients", "Content-Length: -3\r\n"));
        problem(417, "unanswerable", raw("GET", "/api/clients", "Expect: tea\r\n"));
        problem(501, "unanswerable", raw("GET", "/api/clients", "Transfer-Encoding: rot13\r\n"));
        problem(401, "unauthorized", server.ask("GET", "/api").send());
        problem(
                401,
                "unauthorized",
                server.ask("GET", "/api/clients")
                        .basic("tool", CANARY)
                        .from("10.9.0.1")
                        .send());
        problem(
                403,
                "forbidden",
                server.ask("GET", "/api/clients").basic("modeler", "modeler").send());
        problem(404, "not-found", tool("/api/nowhere/" + CANARY.charAt(0)).send());
        problem(404, "not-found", raw("GET", "/api/clients/../" + "x", auth()));
        problem(404, "unknown-feature", tool("/api/features/X/values").send());
        problem(403, "forbidden", tool("/api/features/CODE_GENDER/values").send());
        problem(
                400,
                "bad-parameter",
                tool("/api/features/EXT_SOURCE_3/values?outcome=2").send());
        problem(405, "method-not-allowed", raw("DELETE", "/api/clients", auth()));
        problem(405, "method-not-allowed", raw("TRACE", "/api/clients", auth()));
        problem(405, "method-not-allowed", raw("BREW", "/api/model", auth()));
        problem(
                406,
                "not-acceptable",
                tool("/api/model").with("Accept", "text/html").send());
        Ask sent = server.ask("POST", "/api/scores").basic("tool", "tool");
        problem(415, "unsupported-media-type", sent.body("text/plain", "{}").send());
    }

    /** The same error tells the same type, whoever found it, and nothing of what was sent or of how it is made. */
    private static void problem(int status, String word, Answer answer) throws IOException {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), answer.toString());
        JsonNode problem = json(answer);
        ProblemKind kind = ProblemKind.of(word).orElseThrow();
        assertEquals(kind.type(), problem.get("type").asText());
        assertEquals(kind.title(), problem.get("title").asText());
        assertEquals(status, problem.get("status").asInt());
        assertFalse(problem.get("detail").asText().isEmpty());
        assertFalse(answer.body().matches("(?s).*(" + CANARY + "|Exception|aaaa|Tomcat|java\\.).*"), answer.body());
        assertEquals("no-store", answer.header("Cache-Control"));
    }

    private static String auth() {
        return "Authorization: " + basic("tool") + "\r\n";
    }

    private static Answer raw(String method, String target, String headers) throws IOException {
        return server.raw(
                method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    @Test
    void explainsEachProblemWhereItsTypeLeads() throws IOException {
        Answer all = server.ask("GET", "/problems").send();
        for (ProblemKind kind : ProblemKind.values()) {
            Answer page = server.ask("GET", kind.type()).send();
            assertEquals(200, page.status(), kind.type());
            assertTrue(page.body().contains("<h1>" + kind.title() + "</h1>"), kind.type());
            assertTrue(all.body().contains("href=\"" + kind.type() + "\""), kind.type());
        }
        assertEquals(404, server.ask("GET", "/problems/" + CANARY).send().status());
    }

    @Test
    void welcomesWithLinksThatLeadSomewhere() throws IOException {
        JsonNode welcome = json("/api");
        assertEquals("Octroi", welcome.get("name").asText());
        assertTrue(welcome.get("version").asText().matches("\\d+\\.\\d+.*"));
        for (JsonNode link : welcome.get("links")) {
            String target = link.asText()
                    .replaceAll("\\{\\?.*", "")
                    .replace("{name}", "EXT_SOURCE_3")
                    .replace("{hash}", "0".repeat(64))
                    .replace("/decisions/{id}", "/decisions/0")
                    .replace("{id}", client);
            int status = tool(target).send().status();
            assertTrue(Set.of(200, 405).contains(status) || target.endsWith("/0"), target + " " + status);
        }
    }

    @Test
    void tellsTheModelInUse() throws IOException {
        JsonNode model = json("/api/model");
        JsonNode score = json("/api/clients/" + client + "/score");
        assertEquals(score.get("modelId"), model.get("id"));
        assertEquals(score.get("threshold"), model.get("threshold"));
        assertEquals(100, model.get("costMatrix").get("grantedDefaulted").asInt());
        assertTrue(model.get("calibration").has("method"));
        assertTrue(model.get("metrics").get("auc").asDouble() > 0.5);
        assertTrue(model.get("files").get("model.txt").asText().matches("[0-9a-f]{64}"));
        List<String> order = new ArrayList<>();
        json("/api/clients/" + client).get("vector").fieldNames().forEachRemaining(order::add);
        assertEquals(order, model.get("features").findValuesAsText("name"));
        JsonNode weights = json("/api/model/importance").get("items");
        assertEquals(new TreeSet<>(order), new TreeSet<>(weights.findValuesAsText("feature")));
        assertTrue(weights.get(0).get("meanAbsoluteContribution").asDouble()
                >= weights.get(1).get("meanAbsoluteContribution").asDouble());
        JsonNode kept = json("/api/models").get("items").get(0);
        assertEquals(model.get("id"), kept.get("id"));
        assertTrue(kept.get("champion").asBoolean());
    }

    /** Held against the clients themselves, read one by one. */
    @Test
    void valuesOfOutcomeZeroAreThoseOfWhoRepaid() throws IOException {
        JsonNode both = json("/api/features/EXT_SOURCE_1/values");
        assertEquals(json("/api/features/EXT_SOURCE_1/values?outcome=0").get("repaid"), both.get("repaid"));
        assertEquals(json("/api/features/EXT_SOURCE_1/values?outcome=1").get("defaulted"), both.get("defaulted"));
        assertFalse(json("/api/features/EXT_SOURCE_1/values?outcome=repaid").has("defaulted"));
        int repaid = both.get("repaid").get("values").size()
                + both.get("repaid").get("missing").asInt();
        int defaulted = both.get("defaulted").get("values").size()
                + both.get("defaulted").get("missing").asInt();
        assertEquals(3_000, repaid + defaulted);
        assertTrue(repaid > 8 * defaulted, repaid + " repaid, " + defaulted + " defaulted");
        int looked = 0;
        for (JsonNode line : json("/api/clients?kind=reference&limit=400").get("items")) {
            JsonNode full = json("/api/clients/" + line.get("id").asText());
            JsonNode value = full.get("form").get("EXT_SOURCE_1");
            String own = full.get("outcome").asText();
            assertTrue(value.isNull() || holds(both.get(own), value.asDouble()), line.toString());
            looked += own.equals("defaulted") && !value.isNull() ? 1 : 0;
            if (looked == 3) {
                break;
            }
        }
        assertEquals(3, looked, "defaulted clients looked at");
        double last = -1;
        for (JsonNode value : both.get("repaid").get("values")) {
            assertTrue(value.asDouble() >= last);
            last = value.asDouble();
        }
    }

    private static boolean holds(JsonNode group, double value) {
        for (JsonNode known : group.get("values")) {
            if (known.asDouble() == value) {
                return true;
            }
        }
        return false;
    }

    @Test
    void pagesAreLinkedInTheHeaderToo() throws IOException {
        Answer first = tool("/api/clients?limit=2").send();
        String next = json(first).get("next").asText();
        assertEquals("<" + next + ">; rel=\"next\"", first.header("Link"));
        assertNotEquals(first.body(), tool(next).send().body());
        assertEquals("", tool("/api/clients?after=999999999").send().header("Link"));
    }

    @Test
    void noLabelOfAMetricTellsOfAPerson() throws IOException {
        tool("/api/clients/" + client + "/score").send();
        tool("/api/clients/" + CANARY).send();
        tool("/api/" + CANARY).send();
        tool("/api/features/" + CANARY + "/density?client=" + client).send();
        server.ask("GET", "/" + CANARY + ".xhtml?id=" + client).send();
        raw("BREW" + CANARY.toUpperCase(Locale.ROOT), "/api/clients/" + client, auth());
        server.ask("GET", "/api/clients").basic(CANARY, CANARY).from("10.9.0.2").send();
        Answer answer = tool("/api/metrics").send();
        assertTrue(answer.header("Content-Type").startsWith("text/plain;version=0.0.4"), answer.header("Content-Type"));
        String text = answer.body();
        Set<String> labels = new TreeSet<>();
        Pattern.compile("[{,](\\w+)=\"([^\"]*)\"").matcher(text).results().forEach(label -> {
            String all = label.group(1) + "=" + label.group(2);
            assertFalse(all.contains(client) || all.toLowerCase(Locale.ROOT).contains("kanarien"), all);
            labels.add(all);
        });
        assertFalse(text.contains(client), "a client's number");
        assertTrue(labels.contains("route=/api/clients/{id}/score"), labels.toString());
        assertTrue(labels.contains("method=OTHER"), labels.toString());
        assertTrue(labels.contains("route=none"), labels.toString());
        for (String metric : List.of(
                "http_server_requests_seconds_bucket{",
                "octroi_scores_total{model=\"",
                "octroi_model_info{model=\"",
                "hikaricp_connections_active{",
                "jvm_memory_used_bytes{")) {
            assertTrue(text.contains(metric), metric);
        }
    }
}
