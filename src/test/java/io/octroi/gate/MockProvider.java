package io.octroi.gate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An identity provider of our own: strict with Octroi, and answering what a test tells it to. */
final class MockProvider implements AutoCloseable {

    static final String CLIENT = "octroi at:lender";
    static final String SECRET = "it's 100% hush: +&";

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final RSAKey key;
    private final String redirect;
    private HttpServer server;
    private String document =
            """
            {"issuer":"ISSUER","authorization_endpoint":"ISSUER/authorize","token_endpoint":"ISSUER/token","jwks_uri":"ISSUER/jwks",
            "response_types_supported":["code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""";

    private volatile IdTokenBuilder token = IdTokenBuilder.aToken();
    private volatile Optional<String> refusal = Optional.empty();
    private final AtomicInteger exchanges = new AtomicInteger();

    /** @param redirect the only address to which it sends anybody back */
    MockProvider(String redirect) throws IOException, JOSEException {
        this.redirect = redirect;
        this.key = new RSAKeyGenerator(2048).keyID("this year's").generate();
        this.server = listen(0);
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
    }

    /** Everybody is told this of the next people. */
    void says(IdTokenBuilder answer) {
        token = answer;
        refusal = Optional.empty();
    }

    void refuses(String error) {
        refusal = Optional.of(error);
    }

    /** Tells something else of itself. */
    void describesItself(String part, String otherwise) {
        document = document.replace(part, otherwise);
    }

    /** How many codes were exchanged for a token. */
    int exchanges() {
        return exchanges.get();
    }

    void goDown() {
        server.stop(0);
    }

    void comeBack() throws IOException {
        server = listen(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        listening.createContext(
                "/realm/.well-known/openid-configuration",
                call -> json(call, 200, document.replace("ISSUER", issuer())));
        listening.createContext(
                "/realm/jwks",
                call -> json(call, 200, "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}"));
        listening.createContext("/realm/authorize", this::authorize);
        listening.createContext("/realm/token", this::token);
        listening.start();
        return listening;
    }

    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> asked = parameters(call.getRequestURI().getRawQuery());
        boolean fits = "code".equals(asked.get("response_type"))
                && CLIENT.equals(asked.get("client_id"))
                && redirect.equals(asked.get("redirect_uri"))
                && asked.getOrDefault("scope", "").startsWith("openid ")
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("code_challenge", "").length() == 43
                && asked.getOrDefault("state", "").length() >= 43
                && asked.getOrDefault("nonce", "").length() >= 43;
        if (!fits) {
            json(call, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = "code-" + UUID.randomUUID();
        codes.put(code, asked);
        String answer = refusal.map(error -> "error=" + error).orElse("code=" + code);
        call.getResponseHeaders()
                .set(
                        "Location",
                        redirect + "?" + answer + "&state="
                                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> sent = parameters(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String proof = encode(CLIENT) + ":" + encode(SECRET);
        String basic = "Basic " + Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(call.getRequestHeaders().getFirst("Authorization"))) {
            json(call, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        @Nullable Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        boolean fits = asked != null
                && "authorization_code".equals(sent.get("grant_type"))
                && redirect.equals(sent.get("redirect_uri"))
                && challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"));
        if (asked == null || !fits) {
            json(call, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        exchanges.incrementAndGet();
        json(
                call,
                200,
                "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"id_token\":\""
                        + idToken(asked.getOrDefault("nonce", "")) + "\"}");
    }

    private String idToken(String nonce) throws IOException {
        try {
            return token.build(issuer(), CLIENT, nonce, key);
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            parameters.put(
                    URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
