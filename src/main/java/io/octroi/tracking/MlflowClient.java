package io.octroi.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Speaks MLflow's REST API, version 2.0. Every method throws {@link MlflowRefusal} when the server will not, and another
 * {@link IOException} when it cannot be asked just now.
 */
final class MlflowClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final Duration TO_TAKE_A_FILE = Duration.ofMinutes(10);

    private static final int LONGEST_REASON = 300;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_FAULT_OF_THE_SERVER = 500;

    private final MlflowServer server;
    // Redirections are not followed: the credential is for this server alone.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();

    MlflowClient(MlflowServer server) {
        this.server = server;
    }

    MlflowServer server() {
        return server;
    }

    /** @param what the end of the address, such as {@code runs/create} */
    JsonNode post(String what, Object body) throws IOException {
        return ask(request(api(what)).POST(json(body)));
    }

    JsonNode delete(String what, Object body) throws IOException {
        return ask(request(api(what)).method("DELETE", json(body)));
    }

    JsonNode get(String what, Map<String, String> query) throws IOException {
        String parameters = new TreeMap<>(query)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return ask(request(api(what) + "?" + parameters).GET());
    }

    /**
     * Has the server keep a file among a run's artifacts.
     *
     * @param place path under the server's store of artifacts, its parts separated by slashes
     */
    void keep(String place, Path file) throws IOException {
        String path = Stream.of(place.split("/"))
                .filter(part -> !part.isEmpty())
                .map(MlflowClient::encoded)
                .collect(Collectors.joining("/"));
        ask(request(server.address() + "/api/2.0/mlflow-artifacts/artifacts/" + path)
                .timeout(TO_TAKE_A_FILE)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofFile(file)));
    }

    private String api(String what) {
        return server.address() + "/api/2.0/mlflow/" + what;
    }

    private static BodyPublisher json(Object body) throws JsonProcessingException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(TO_ANSWER);
        server.authorization().ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException {
        HttpRequest asked = request.build();
        if (asked.headers().firstValue("Content-Type").isEmpty()) {
            asked = request.header("Content-Type", "application/json").build();
        }
        try {
            return read(http.send(asked, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the tracking server was asked");
        }
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return answer.body().isBlank() ? JSON.createObjectNode() : parsed(answer);
        }
        if (status == TOO_MANY_REQUESTS || status >= FIRST_FAULT_OF_THE_SERVER) {
            throw new IOException("it answers with status " + status);
        }
        JsonNode told = parsed(answer);
        String words = told.path("message").asText("").lines().findFirst().orElse("no reason given");
        throw new MlflowRefusal(
                status,
                told.path("error_code").asText(""),
                "status " + status + ", "
                        + (words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) + "..." : words));
    }

    /** What is no JSON, such as a proxy's page, tells nothing. */
    private static JsonNode parsed(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
