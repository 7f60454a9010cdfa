package io.octroi.tracking;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in the place of a tracking server, and keeps what it was asked. */
final class MlflowStandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Answering answering;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<String> credentials = new CopyOnWriteArrayList<>();

    /** What a stand-in answers. */
    interface Answering {
        Exchange answer(String what, byte[] asked) throws IOException;
    }

    private MlflowStandIn(Answering answering) throws IOException {
        this.answering = answering;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::exchange);
        server.start();
    }

    static MlflowStandIn answering(Answering answering) throws IOException {
        return new MlflowStandIn(answering);
    }

    /**
     * Answers what a real server answered, each address in its own order; the last answer is given again, since how many
     * figures go together is a matter of time.
     *
     * @param ids of the models today, by the words that stand for them in the recording
     */
    static MlflowStandIn replaying(Map<String, String> ids) throws IOException {
        Map<String, Deque<Exchange>> recorded = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(MlflowStandIn.class.getResourceAsStream("mlflow-answers.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> id : ids.entrySet()) {
                text = text.replace(id.getKey(), id.getValue());
            }
            JSON.readValue(text, new TypeReference<List<Exchange>>() {})
                    .forEach(exchange -> recorded.computeIfAbsent(exchange.what(), any -> new ArrayDeque<>())
                            .add(exchange));
        }
        return new MlflowStandIn((what, asked) -> {
            Deque<Exchange> left = recorded.get(what);
            if (left == null) {
                return new Exchange(what, "", 404, "never recorded");
            }
            return left.size() > 1 ? left.remove() : left.element();
        });
    }

    /** Asks a real server, and answers what it does. */
    static MlflowStandIn before(URI real) throws IOException {
        HttpClient http = HttpClient.newHttpClient();
        return new MlflowStandIn((what, asked) -> {
            String[] parts = what.split(" ", 2);
            HttpRequest request = HttpRequest.newBuilder(URI.create(real + parts[1]))
                    .header("Content-Type", "application/json")
                    .method(parts[0], BodyPublishers.ofByteArray(asked))
                    .build();
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                return new Exchange(what, "", answer.statusCode(), answer.body());
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
    }

    /** What it would answer. */
    Exchange answerOf(String what, byte[] asked) throws IOException {
        return answering.answer(what, asked);
    }

    MlflowServer address() {
        return new MlflowServer(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Optional.empty());
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** The bodies asked at that address. */
    List<String> asked(String what) {
        return exchanges.stream()
                .filter(exchange -> exchange.what().equals(what))
                .map(Exchange::asked)
                .toList();
    }

    List<String> credentials() {
        return credentials;
    }

    /** Writes what was answered where {@link #replaying(Map)} finds it. */
    void record(Path file, Map<String, String> ids) throws IOException {
        List<Exchange> answers = exchanges.stream()
                .map(exchange -> new Exchange(exchange.what(), "", exchange.status(), exchange.answered()))
                .toList();
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answers);
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getValue(), id.getKey());
        }
        Files.writeString(file, text);
    }

    private void exchange(HttpExchange http) throws IOException {
        byte[] asked = http.getRequestBody().readAllBytes();
        credentials.addAll(http.getRequestHeaders().getOrDefault("Authorization", Collections.emptyList()));
        String what = http.getRequestMethod() + " " + http.getRequestURI();
        Exchange answer;
        try {
            answer = answering.answer(what, asked);
        } catch (IOException e) {
            answer = new Exchange(what, "", 500, String.valueOf(e.getMessage()));
        }
        exchanges.add(
                new Exchange(what, new String(asked, StandardCharsets.UTF_8), answer.status(), answer.answered()));
        byte[] bytes = answer.answered().getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
