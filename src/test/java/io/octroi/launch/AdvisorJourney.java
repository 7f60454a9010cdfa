package io.octroi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.access.KnownAccounts;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An advisor's work on one file, over a proxy: sign in, look at the list and at the file, decide, read the decision. What the
 * proxy could not have answered is sent again, a decision by the same key; who is not known any more signs in again.
 */
final class AdvisorJourney {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> UNANSWERED = Set.of(0, 502, 503, 504);
    private static final int MOST_TRIES = 100;

    private final ProxyBefore proxy;
    private final long client;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private int signIns;
    private int repeated;

    AdvisorJourney(ProxyBefore proxy, long client) {
        this.proxy = proxy;
        this.client = client;
    }

    /** Does the work; the decision as it was answered. */
    JsonNode run() throws IOException, InterruptedException {
        signIn();
        look("/index.xhtml");
        look("/client.xhtml?id=" + client);
        JsonNode score = JSON.readTree(
                answered(api("/api/clients/" + client + "/score"), 200).body());
        String body = JSON.writeValueAsString(Map.of(
                "clientId",
                client,
                "answer",
                "referred",
                "amount",
                1500.5,
                "months",
                24,
                "reasonCode",
                "documents",
                "motive",
                "The employer confirmed the income by telephone.",
                "modelId",
                score.get("modelId").asText(),
                "solvencyScore",
                score.get("solvencyScore").asDouble()));
        JsonNode decision = JSON.readTree(answered(
                        api("/api/decisions")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(body)),
                        200,
                        201)
                .body());
        assertEquals(client, decision.get("clientId").asLong());
        String id = decision.get("id").asText();
        look("/decision.xhtml?id=" + id);
        JsonNode read = JSON.readTree(answered(api("/api/decisions/" + id), 200).body());
        decision.fieldNames().forEachRemaining(name -> assertEquals(decision.get(name), read.get(name), name));
        return decision;
    }

    /** How often somebody had to sign in again. */
    int signedInAgain() {
        return signIns - 1;
    }

    /** How many requests had to be sent again. */
    int repeated() {
        return repeated;
    }

    private void signIn() throws IOException, InterruptedException {
        signIns++;
        answered(
                HttpRequest.newBuilder(proxy.address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("name=advisor&password=advisor")),
                302);
    }

    private void look(String page) throws IOException, InterruptedException {
        while (answered(HttpRequest.newBuilder(proxy.address(page)), 200, 302).statusCode() == 302) {
            signIn();
        }
    }

    private HttpRequest.Builder api(String path) {
        return KnownAccounts.as("advisor", HttpRequest.newBuilder(proxy.address(path)));
    }

    private HttpResponse<String> answered(HttpRequest.Builder ask, Integer... expected)
            throws IOException, InterruptedException {
        HttpRequest request = ask.timeout(Duration.ofSeconds(20)).build();
        for (int i = 0; i < MOST_TRIES; i++) {
            HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
            if (!UNANSWERED.contains(answer.statusCode())) {
                assertTrue(
                        Set.of(expected).contains(answer.statusCode()),
                        () -> request.uri() + " " + answer.statusCode() + " " + answer.body());
                return answer;
            }
            repeated++;
            Thread.sleep(100);
        }
        throw new AssertionError("never answered: " + request.uri());
    }
}
