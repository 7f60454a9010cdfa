package io.octroi;

import static io.octroi.access.KnownAccounts.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.access.KnownAccounts;
import io.octroi.client.ClientKind;
import io.octroi.client.Clients;
import io.octroi.client.Quality;
import io.octroi.decision.Assessor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole slice inside a container: the real WAR, the demo data, the shipped champion, and the REST API over both. */
@Tag("database")
@ExtendWith(ArquillianExtension.class)
class SliceIT {

    @Inject
    Clients clients;

    @Inject
    Assessor assessor;

    @Inject
    Quality quality;

    @Deployment
    static WebArchive war() {
        return RealWar.overDemoClients().addClasses(SliceIT.class, KnownAccounts.class);
    }

    @Test
    void importsTheDemoClientsBeforeTheFirstRequest() {
        assertEquals(3_000, clients.count(ClientKind.REFERENCE));
        assertEquals(500, clients.count(ClientKind.APPLICANT));
    }

    @Test
    void findsPointsToCheckInFewInventedApplicants() {
        long withWarnings = clients.page(ClientKind.APPLICANT, 0, 500).stream()
                .filter(client -> !quality.warnings(client.form()).isEmpty())
                .count();
        assertTrue(withWarnings > 0 && withWarnings < 25, withWarnings + " of 500");
    }

    @Test
    void explainsEveryApplicantExactly() {
        clients.page(ClientKind.APPLICANT, 0, 500).stream()
                .map(assessor::assess)
                .forEach(assessment -> assertEquals(
                        assessment.score().rawScore(),
                        assessor.explain(assessment).baseValue()
                                + assessor.explain(assessment).contributions().stream()
                                        .mapToDouble(part -> part.contribution())
                                        .sum(),
                        1e-9));
    }

    @Test
    void neverLoadsTheNativeLibrary() throws IOException {
        assertTrue(assessor.model().forest().treeCount() > 0);
        assertTrue(java.nio.file.Files.readString(Path.of("/proc/self/maps"))
                .lines()
                .noneMatch(line -> line.contains("lightgbm")));
    }

    @Test
    @RunAsClient
    void pagesThroughClientNumbers(@ArquillianResource URL base) throws Exception {
        JsonNode first = get(base, "api/clients?kind=applicant&limit=2", 200);
        assertEquals(2, first.get("items").size());
        assertEquals("applicant", first.get("items").get(0).get("kind").asText());
        JsonNode second = get(base, first.get("next").asText().substring(1), 200);
        assertTrue(second.get("items").get(0).get("id").asLong()
                > first.get("items").get(1).get("id").asLong());
    }

    @Test
    @RunAsClient
    void tellsOfAClientWhatWasImported(@ArquillianResource URL base) throws Exception {
        JsonNode client = get(base, "api/clients/" + anApplicant(base), 200);
        assertTrue(client.get("form").get("AMT_CREDIT").isNumber());
        assertTrue(client.get("form").path("CODE_GENDER").isMissingNode());
        assertTrue(client.get("vector").has("EXT_SOURCE_2"));
    }

    @Test
    @RunAsClient
    void scoresAndExplainsWithTheSameNumbers(@ArquillianResource URL base) throws Exception {
        String id = anApplicant(base);
        JsonNode score = get(base, "api/clients/" + id + "/score", 200);
        JsonNode explanation = get(base, "api/clients/" + id + "/explanation", 200);
        assertEquals(score.get("rawScore"), explanation.get("rawScore"));
        double sum = explanation.get("baseValue").asDouble();
        for (JsonNode part : explanation.get("contributions")) {
            sum += part.get("contribution").asDouble();
        }
        assertEquals(score.get("rawScore").asDouble(), sum, 1e-9);
        assertEquals(
                100 / (1 + Math.exp(score.get("rawScore").asDouble())),
                score.get("solvencyScore").asDouble(),
                1e-9);
    }

    @Test
    @RunAsClient
    void givesReasonsAndWhatWouldChangeTheOutcome(@ArquillianResource URL base) throws Exception {
        boolean needless = false;
        boolean needed = false;
        for (JsonNode line :
                get(base, "api/clients?kind=applicant&limit=60", 200).get("items")) {
            String address = "api/clients/" + line.get("id").asLong();
            JsonNode explanation = get(base, address + "/explanation", 200);
            for (JsonNode reason : explanation.get("reasons")) {
                assertEquals(
                        reason.get("direction").asText().equals("against"),
                        reason.get("weight").asDouble() > 0);
                assertFalse(reason.get("sentence").asText().isEmpty());
            }
            boolean granted = explanation.get("recommendation").asText().equals("grant");
            JsonNode counterfactual = get(base, address + "/counterfactual", 200);
            assertEquals(!granted, counterfactual.get("needed").asBoolean());
            assertEquals(granted, counterfactual.path("sentence").isMissingNode());
            if (!counterfactual.get("changes").isEmpty()) {
                assertEquals(
                        "grant",
                        counterfactual.get("score").get("recommendation").asText());
            }
            needless |= granted;
            needed |= !granted;
        }
        assertTrue(needless && needed, "sixty applicants are of both kinds");
    }

    @Test
    @RunAsClient
    void scoresSomebodyWhoIsToldOfInTheBody(@ArquillianResource URL base) throws Exception {
        ObjectNode body = (ObjectNode) new ObjectMapper().readTree("{}");
        JsonNode form = get(base, "api/clients/" + anApplicant(base), 200).get("form");
        body.set("form", form);
        HttpResponse<String> without = post(base, "application/json", body.toString());
        assertEquals(200, without.statusCode(), without.body());
        JsonNode score = new ObjectMapper().readTree(without.body());
        assertTrue(score.path("clientId").isMissingNode());
        assertTrue(score.get("modelId").asText().startsWith("octroi-"));

        body.putObject("history")
                .putArray("bureau")
                .addObject()
                .put("SK_ID_BUREAU", 1)
                .put("DAYS_CREDIT", -30);
        JsonNode withHistory = new ObjectMapper()
                .readTree(post(base, "application/json", body.toString()).body());
        assertNotEquals(score.get("rawScore"), withHistory.get("rawScore"), "a recent credit counts");
    }

    @Test
    @RunAsClient
    void refusesABodyItCannotRead(@ArquillianResource URL base) throws Exception {
        HttpResponse<String> wrong = post(base, "application/json", "{\"form\": {\"AMT_CREDIT\": \"much\"}}");
        assertEquals(422, wrong.statusCode(), wrong.body());
        JsonNode fault = new ObjectMapper().readTree(wrong.body()).get("errors").get(0);
        assertEquals("/form/AMT_CREDIT", fault.get("pointer").asText());
        assertEquals(415, post(base, "text/plain", "{}").statusCode());
        assertEquals(413, post(base, "application/json", " ".repeat(70 << 10)).statusCode());
    }

    @Test
    @RunAsClient
    void drawsDensitiesForNumbersAndCategories(@ArquillianResource URL base) throws Exception {
        String id = anApplicant(base);
        JsonNode number = get(base, "api/features/EXT_SOURCE_2/density?client=" + id, 200);
        assertEquals("numeric", number.get("kind").asText());
        assertEquals(
                number.get("repaid").get("x").size(),
                number.get("repaid").get("y").size());
        JsonNode category = get(base, "api/features/NAME_CONTRACT_TYPE/density?client=" + id, 200);
        assertEquals("category", category.get("kind").asText());
        assertEquals(
                1,
                category.get("repaid").get("y").get(0).asDouble()
                        + category.get("repaid").get("y").get(1).asDouble(),
                1e-9);
        assertTrue(category.get("client").get("value").isTextual());
        assertTrue(category.get("client").get("percentile").isNull());
    }

    @Test
    @RunAsClient
    void answersErrorsAsProblems(@ArquillianResource URL base) throws Exception {
        assertEquals(
                "/problems/unknown-client",
                get(base, "api/clients/1/score", 404).get("type").asText());
        assertEquals(
                "/problems/unknown-client",
                get(base, "api/clients/abc", 404).get("type").asText());
        assertEquals(
                "/problems/unknown-feature",
                get(base, "api/features/NOPE/density", 404).get("type").asText());
        assertEquals(
                "/problems/bad-parameter",
                get(base, "api/clients?kind=other", 400).get("type").asText());
        assertEquals(
                "/problems/bad-parameter",
                get(base, "api/clients?limit=many", 400).get("type").asText());
        assertEquals(
                "/problems/bad-parameter",
                get(base, "api/clients?limit=0", 400).get("type").asText());
        assertEquals(
                "/problems/forbidden",
                get(base, "api/features/CODE_GENDER/density", 403).get("type").asText());
        assertEquals(404, get(base, "api/nowhere", 404).get("status").asInt());
    }

    @Test
    @RunAsClient
    void namesFeaturesInTheReadersLanguage(@ArquillianResource URL base) throws Exception {
        assertTrue(features(base, "fr-CA, en;q=0.5").contains("Montant du crédit"));
        assertTrue(features(base, "en_US;;q=x").contains("Amount of the credit"), "nonsense is read as English");
        assertTrue(get(base, "api/features", 200).toString().contains("Amount of the credit"));
    }

    @Test
    @RunAsClient
    void tellsItsHealth(@ArquillianResource URL base) throws Exception {
        assertEquals("up", get(base, "health/live", 200).get("status").asText());
        assertEquals("up", get(base, "health/ready", 200).get("status").asText());
    }

    private static String features(URL base, String language) throws Exception {
        HttpRequest request = as("tool", HttpRequest.newBuilder(URI.create(base + "api/features")))
                .header("Accept-Language", language)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpResponse<String> post(URL base, String type, String body) throws Exception {
        HttpRequest request = as("tool", HttpRequest.newBuilder(URI.create(base + "api/scores")))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String anApplicant(URL base) throws Exception {
        return get(base, "api/clients?kind=applicant&limit=1", 200)
                .get("items")
                .get(0)
                .get("id")
                .asText();
    }

    private static JsonNode get(URL base, String path, int status) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        as("advisor", HttpRequest.newBuilder(URI.create(base + path)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                Optional.of(status < 400 ? "application/json" : "application/problem+json"),
                answer.headers().firstValue("Content-Type").map(type -> type.split(";", 2)[0]));
        return new ObjectMapper().readTree(answer.body());
    }
}
