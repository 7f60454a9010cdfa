package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores over HTTP, asked of the running program: of one client and of many, by friends and by nuisances. */
class ScoresIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BODIES = 300;
    private static final int BATCH_LIMIT = 8 << 20;

    /** A batch whose answer no line holds. */
    private static final int MANY = 60_000;

    private static final int STALLED_MILLIS = 25_000;

    private static RunningOctroi server;
    private static String client;
    private static JsonNode stored;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        server = RunningOctroi.start(home, Map.of("OCTROI_BATCH_LIMIT", "8"));
        client = get("/api/clients?kind=applicant&limit=1").at("/items/0/id").asText();
        stored = get("/api/clients/" + client);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void readyFeaturesHaveTheScoreOfTheStoredClient() throws IOException {
        JsonNode score = get("/api/clients/" + client + "/score");
        Answer answer = post("/api/scores?explain=all", "application/json", features());
        JsonNode told = JSON.readTree(answer.body());
        assertEquals(200, answer.status(), answer.body());
        for (String field : List.of("clientId", "rawScore", "solvencyScore", "repaymentProbability", "modelId")) {
            assertEquals(score.get(field), told.get(field), field);
        }
        double sum = told.get("baseValue").asDouble();
        for (JsonNode part : told.get("contributions")) {
            sum += part.get("contribution").asDouble();
        }
        assertEquals(told.get("rawScore").asDouble(), sum, 1e-9);
        assertFalse(told.get("reasons").isEmpty());
        JsonNode top = JSON.readTree(
                post("/api/scores?explain=top", "application/json", features()).body());
        assertEquals(10, top.get("contributions").size());
        assertEquals(told.at("/contributions/9"), top.at("/contributions/9"));
        JsonNode unexplained = JSON.readTree(
                post("/api/scores", "application/json", features()).body());
        assertFalse(unexplained.has("contributions"));
        assertEquals("missing_features", unexplained.at("/warnings/0/rule").asText());
    }

    @Test
    void aBatchScoresAsOneByOne() throws IOException {
        ObjectNode alone = JSON.createObjectNode();
        alone.put("clientId", Long.parseLong(client)).set("form", stored.get("form"));
        String body = alone.toString();
        JsonNode score =
                JSON.readTree(post("/api/scores", "application/json", body).body());
        JsonNode many = JSON.readTree(post("/api/scores/batch", "application/json", "[" + body + "," + body + "]")
                .body());
        assertEquals(score.get("rawScore"), many.at("/1/rawScore"));
        assertEquals(score.get("warnings"), many.at("/1/warnings"));
        Answer lines = post("/api/scores/batch", "application/x-ndjson", body + "\n{\"form\":7}\n" + body);
        assertEquals("application/x-ndjson", lines.header("Content-Type"));
        List<String> told = lines.body().lines().toList();
        assertEquals(3, told.size());
        assertEquals(score.get("rawScore"), JSON.readTree(told.get(2)).get("rawScore"));
        assertEquals(
                "/form",
                JSON.readTree(told.get(1)).at("/problem/errors/0/pointer").asText());
        Answer csv = server.ask("POST", "/api/scores/batch?explain=top")
                .basic("tool", "tool")
                .with("Accept", "text/csv")
                .body("application/x-ndjson", body)
                .send();
        assertTrue(
                csv.body().contains("\n" + client + "," + score.get("rawScore").asText() + ","), csv.body());
    }

    @Test
    void allOrNothingIsNothing() throws IOException {
        Answer answer = post("/api/scores/batch?allOrNothing=true", "text/csv", "SK_ID_CURR,AMT_CREDIT\n1,2\n2,much\n");
        assertEquals(422, answer.status());
        assertTrue(answer.body().contains("\"pointer\":\"/1/AMT_CREDIT\""), answer.body());
        assertFalse(answer.body().contains("much"), answer.body());
        assertEquals(
                200,
                post("/api/scores/batch?allOrNothing=true", "text/csv", "SK_ID_CURR,AMT_CREDIT\n1,2\n")
                        .status());
        assertEquals(
                400, post("/api/scores/batch?allOrNothing=1", "text/csv", "").status());
    }

    @Test
    void refusesWhatIsTooLargeOrOfAnotherKindBeforeItComes() throws IOException {
        assertEquals(
                413,
                declaring("/api/scores", "application/json", (8L << 20) + 1).status());
        assertEquals(
                413,
                declaring("/api/scores/batch", "text/csv", BATCH_LIMIT + 1L).status());
        assertEquals(413, declaring("/api/scores/batch", "text/csv", 1L << 40).status());
        String nineMegabytes = " ".repeat(9 << 20);
        assertEquals(413, post("/api/scores", "application/json", nineMegabytes).status());
        assertEquals(413, post("/api/scores/batch", "text/csv", nineMegabytes).status());
        String padded = "{\"form\":{\"AMT_CREDIT\":1}," + " ".repeat(64 << 10);
        assertEquals(
                413,
                post("/api/scores", "application/json", padded + "\"clientId\":1}")
                        .status());
        assertEquals(
                200,
                post(
                                "/api/scores",
                                "application/json",
                                "{\"form\":{\"AMT_CREDIT\":1},\"history\":{}" + " ".repeat(1 << 20) + "}")
                        .status());
        assertEquals(415, post("/api/scores/batch", "text/plain", "x").status());
        assertEquals(
                415,
                server.ask("POST", "/api/scores/batch")
                        .basic("tool", "tool")
                        .send()
                        .status());
        assertEquals(
                406,
                server.ask("POST", "/api/scores/batch")
                        .basic("tool", "tool")
                        .with("Accept", "image/png")
                        .body("text/csv", "SK_ID_CURR,AMT_CREDIT\n")
                        .send()
                        .status());
    }

    @Test
    void whateverIsSentIsAnsweredOrRefusedWithItsPlace() throws IOException {
        ToldBodies bodies = new ToldBodies(9);
        List<String> all = new ArrayList<>(ToldBodies.NASTY);
        for (int i = 0; i < BODIES; i++) {
            all.add(bodies.next());
        }
        for (String body : all) {
            Answer answer = post("/api/scores?explain=none", "application/json", body);
            boolean told = answer.status() == 200 || answer.body().contains("\"pointer\":");
            assertTrue(told && answer.status() < 500, answer.status() + " for " + body);
        }
        assertFalse(server.log().contains("incident"), server.log());
    }

    /** Takes half a minute, most of it waiting. */
    @Test
    void whoStopsReadingOrSendsTooSlowlyIsHungUpOnAndOthersAreServed() throws Exception {
        int turns = Math.max(2, Runtime.getRuntime().availableProcessors());
        List<Socket> nuisances = new ArrayList<>();
        StringBuilder batch = new StringBuilder("SK_ID_CURR,AMT_CREDIT\n");
        for (int i = 0; i < MANY; i++) {
            batch.append(i).append(",450000\n");
        }
        try {
            nuisances.add(open("/api/scores/batch?explain=top", "text/csv", batch.toString(), batch.length()));
            assertEquals('H', nuisances.get(0).getInputStream().read(), "its answer begins, and is read no further");
            for (int i = 1; i < turns; i++) {
                nuisances.add(open("/api/scores/batch", "text/csv", "SK_ID_CURR", 1_000_000));
            }
            Thread.sleep(3_000); // they have their turns before anybody asks for another
            Answer refused = until(503, 10);
            assertEquals("5", refused.header("Retry-After"));
            assertTrue(refused.body().contains("/problems/busy"), refused.body());
            assertEquals(
                    200,
                    post("/api/scores?explain=all", "application/json", features())
                            .status());
            long end = System.nanoTime() + 50_000_000_000L;
            boolean cut = false;
            while (!cut && System.nanoTime() < end) {
                cut = !trickle(nuisances.get(1));
                Thread.sleep(500);
            }
            assertTrue(cut, "who sends a byte now and then is not hung up on");
            assertEquals(200, until(200, 60).status());
            Thread.sleep(STALLED_MILLIS); // counted from here it is more than enough
            assertFalse(rest(nuisances.get(0)).endsWith("0\r\n\r\n"), "who stopped reading has the whole answer");
        } finally {
            for (Socket nuisance : nuisances) {
                nuisance.close();
            }
        }
    }

    /** All that still comes. */
    private static String rest(Socket socket) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(rest);
        } catch (SocketException hungUp) {
            return "";
        }
        return rest.toString(StandardCharsets.ISO_8859_1);
    }

    /** Sends one more byte; false once nobody takes it. */
    private static boolean trickle(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('_');
            socket.setSoTimeout(1);
            return socket.getInputStream().read() > 0;
        } catch (SocketException e) {
            return false;
        } catch (SocketTimeoutException stillThere) {
            return true;
        }
    }

    /** Asks for a small batch again and again until it is answered like that. */
    private static Answer until(int status, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Answer answer = post("/api/scores/batch", "text/csv", "SK_ID_CURR,AMT_CREDIT\n1,2\n");
        while (answer.status() != status && System.nanoTime() < end) {
            Thread.sleep(250);
            answer = post("/api/scores/batch", "text/csv", "SK_ID_CURR,AMT_CREDIT\n1,2\n");
        }
        assertEquals(status, answer.status());
        return answer;
    }

    private static Socket open(String target, String type, String begun, long length) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address("").getPort());
        String credential = Base64.getEncoder().encodeToString("tool:tool".getBytes(StandardCharsets.UTF_8));
        String head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(target, credential, type, length);
        socket.getOutputStream().write((head + begun).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static Answer declaring(String target, String type, long length) throws IOException {
        return server.ask("POST", target)
                .basic("tool", "tool")
                .with("Content-Type", type)
                .with("Content-Length", String.valueOf(length))
                .with("Expect", "100-continue")
                .send();
    }

    private static String features() {
        ObjectNode body = JSON.createObjectNode();
        body.put("clientId", Long.parseLong(client)).set("features", stored.get("vector"));
        return body.toString();
    }

    private static Answer post(String target, String type, String body) throws IOException {
        Ask ask = server.ask("POST", target).basic("tool", "tool");
        return ask.body(type, body).send();
    }

    private static JsonNode get(String target) throws IOException {
        return JSON.readTree(
                server.ask("GET", target).basic("advisor", "advisor").send().body());
    }
}
