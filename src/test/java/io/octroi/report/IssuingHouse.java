package io.octroi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.octroi.TestDatabase;
import io.octroi.launch.Answer;
import io.octroi.launch.LendingHouse;
import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A running server with a refusal and a grant, which hands out papers on them; the tests of papers share it. */
final class IssuingHouse {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 100_056;
    private static final int GRANTED = 100_014;

    private static @Nullable IssuingHouse shared;

    private final LendingHouse house;
    private final RunningOctroi server;
    private final long refusal;
    private final long grant;

    private IssuingHouse() throws IOException, InterruptedException {
        house = new LendingHouse(Files.createTempDirectory("octroi-papers"));
        server = house.open();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-papers"));
        refusal = decided(REFUSED, "refused");
        grant = decided(GRANTED, "granted");
    }

    static synchronized IssuingHouse shared() throws IOException, InterruptedException {
        if (shared == null) {
            shared = new IssuingHouse();
        }
        return shared;
    }

    RunningOctroi server() {
        return server;
    }

    /** The stages over the same database. */
    Stages beside() {
        return house.beside();
    }

    /** The database itself. */
    HikariDataSource pool() {
        return TestDatabase.pool(house.configuration());
    }

    /** The number of a decision that refuses. */
    long refusal() {
        return refusal;
    }

    /** The number of a decision that grants. */
    long grant() {
        return grant;
    }

    private long decided(long client, String answer) throws IOException {
        JsonNode score = JSON.readTree(api("/api/clients/" + client + "/score").body());
        String body =
                """
                {"clientId": %d, "answer": "%s", "reasonCode": "repayment_capacity", "amount": 450000.5, "months": 48,
                 "motive": "Instalments would take more than a third of the income.", "modelId": "%s"}"""
                        .formatted(client, answer, score.get("modelId").asText());
        Answer recorded = server.ask("POST", "/api/decisions")
                .basic("advisor", "advisor")
                .body("application/json", body)
                .send();
        assertEquals(201, recorded.status(), recorded.body());
        return JSON.readTree(recorded.body()).get("id").asLong();
    }

    /** What the API answers an advisor. */
    Answer api(String address) throws IOException {
        return server.ask("GET", address).basic("advisor", "advisor").send();
    }

    /** A file as the API hands it out to an auditor. */
    HttpResponse<byte[]> file(String address, String language) throws IOException, InterruptedException {
        String who = Base64.getEncoder().encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(server.address(address.substring(1)))
                .header("Authorization", "Basic " + who)
                .header("Accept-Language", language)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
