package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Matrix;
import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets in where, asked of the running program for every address, method and kind of caller. */
class AccessIT {

    /** Written by hand, and not after the matrix: an address, and who may use it so. */
    private static final String WHO =
            """
            GET /favicon.svg: anyone
            GET /logo: anyone
            GET /jakarta.faces.resource/**: anyone
            GET /health/live: anyone
            GET /health/ready: anyone
            GET /login.xhtml: anyone
            GET /verify.xhtml: anyone
            GET /verify: anyone
            POST /verify: anyone
            GET /auditing.xhtml: anyone
            GET /account.xhtml: advisor auditor modeler admin
            POST /account.xhtml: advisor auditor modeler admin
            GET /index.xhtml: advisor auditor
            POST /index.xhtml: advisor auditor
            GET /client.xhtml: advisor auditor
            POST /client.xhtml: advisor auditor
            GET /application.xhtml: advisor
            POST /application.xhtml: advisor
            GET /decision.xhtml: advisor auditor
            GET /examinations.xhtml: advisor auditor
            POST /examinations.xhtml: advisor auditor
            GET /report.xhtml: advisor auditor
            GET /decisions.xhtml: auditor
            POST /decisions.xhtml: auditor
            GET /oversight.xhtml: auditor
            GET /guide.xhtml: advisor auditor modeler
            GET /model.xhtml: advisor auditor modeler
            GET /drift.xhtml: auditor modeler
            POST /drift.xhtml: modeler
            GET /accounts.xhtml: admin
            POST /accounts.xhtml: admin
            GET /scoring.xhtml: modeler admin
            POST /scoring.xhtml: modeler admin
            GET /programs.xhtml: advisor auditor modeler admin
            GET /api/openapi: advisor auditor modeler admin tool key:clients key:scores key:features key:decisions key:metrics key:outcomes
            GET /problems: anyone
            GET /problems/**: anyone
            GET /api: advisor auditor modeler admin tool key:clients key:scores key:features key:decisions key:metrics key:outcomes
            GET /api/ping: advisor auditor modeler admin tool key:clients key:scores key:features key:decisions key:metrics key:outcomes
            GET /api/metrics: admin tool key:metrics
            GET /api/model: advisor auditor modeler tool key:clients key:scores key:features
            GET /api/model/importance: advisor auditor modeler tool key:clients key:scores key:features
            GET /api/drift/latest: auditor modeler tool key:features
            POST /api/outcomes: modeler tool key:outcomes
            GET /api/models: advisor auditor modeler tool key:clients key:scores key:features
            GET /api/clients: advisor auditor tool key:clients
            GET /api/clients/{id}: advisor auditor tool key:clients
            GET /api/clients/{id}/score: advisor auditor tool key:clients
            GET /api/clients/{id}/explanation: advisor auditor tool key:clients
            GET /api/clients/{id}/counterfactual: advisor auditor tool key:clients
            POST /api/scores: advisor modeler tool key:scores
            POST /api/scores/batch: advisor modeler tool key:scores
            GET /api/features: advisor auditor modeler tool key:features
            GET /api/features/{name}/density: advisor auditor modeler tool key:features
            GET /api/features/{name}/values: advisor auditor modeler tool key:features
            POST /api/decisions: advisor
            GET /api/decisions: advisor auditor tool key:decisions
            GET /api/decisions/{id}: advisor auditor tool key:decisions
            GET /api/decisions/{id}/report.pdf: advisor auditor tool key:decisions
            GET /api/decisions/{id}/letter.pdf: advisor auditor tool key:decisions
            GET /api/verify/{hash}: advisor auditor modeler admin tool key:clients key:scores key:features key:decisions key:metrics key:outcomes
            """;

    /** What is proved elsewhere: the forms of the door itself, the provider's way in, and the page of errors, which nobody asks for. */
    private static final Set<String> APART =
            Set.of("POST /sign-in", "POST /sign-out", "GET /openid/start", "GET /openid/callback", "GET /error");

    private static final Map<String, String> FORMS = Map.of(
            "/account.xhtml",
            "own",
            "/index.xhtml",
            "list",
            "/client.xhtml",
            "where",
            "/application.xhtml",
            "application",
            "/examinations.xhtml",
            "take",
            "/decisions.xhtml",
            "check",
            "/accounts.xhtml",
            "all",
            "/scoring.xhtml",
            "change",
            "/drift.xhtml",
            "check");

    private static final List<String> PEOPLE = List.of("advisor", "auditor", "modeler", "admin");
    private static final List<String> PROGRAMS = List.of(
            "tool", "key:clients", "key:scores", "key:features", "key:decisions", "key:metrics", "key:outcomes");

    private static final Map<String, String> SESSIONS = new TreeMap<>();
    private static final Map<String, String> KEYS = new TreeMap<>();
    private static RunningOctroi server;
    private static String client;
    private static String decision;

    @BeforeAll
    static void everybodyIsThere() throws Exception {
        SharedServers shared = SharedServers.demo();
        server = shared.server();
        for (String person : PEOPLE) {
            SESSIONS.put(person, server.session(person, person));
        }
        for (String scope : List.of("clients", "scores", "features", "decisions", "metrics", "outcomes")) {
            KEYS.put("key:" + scope, shared.key(scope));
        }
        client = server.ask("GET", "/api/clients?kind=applicant&limit=1")
                .basic("tool", "tool")
                .send()
                .found("\"id\":(\\d+)");
        decision = aDecision();
    }

    /** On that client, by the advisor, whatever is recommended. */
    private static String aDecision() throws IOException {
        String model = server.ask("GET", "/api/clients/" + client + "/score")
                .basic("advisor", "advisor")
                .send()
                .found("\"modelId\":\"([^\"]+)");
        return server.ask("POST", "/api/decisions")
                .basic("advisor", "advisor")
                .body(
                        "application/json",
                        """
                        {"clientId": %s, "answer": "refused", "reasonCode": "documents", "amount": 1000, "months": 12,
                         "motive": "Two payslips of the three are missing.", "modelId": "%s"}"""
                                .formatted(client, model))
                .send()
                .found("\"id\":(\\d+)");
    }

    @Test
    void everyRowOfTheMatrixIsAskedHere() {
        Set<String> rows = new TreeSet<>();
        Matrix.standard().rows().forEach(row -> row.methods().forEach(verb -> rows.add(verb + " " + row.address())));
        rows.removeAll(APART);
        Set<String> asked = new TreeSet<>();
        WHO.lines().forEach(line -> asked.add(line.split(": ", -1)[0]));
        assertEquals(rows, asked);
    }

    @Test
    void everyAddressLetsInWhoMayAndNobodyElse() throws Exception {
        int asked = 0;
        for (String line : WHO.lines().toList()) {
            String[] parts = line.split(": ", -1);
            Set<String> allowed = Set.copyOf(Arrays.asList(parts[1].split(" ", -1)));
            String method = parts[0].split(" ", -1)[0];
            String address = parts[0].split(" ", -1)[1];
            asked += method.equals("GET") ? ask("HEAD", address, allowed) : 0;
            asked += ask(method, address, allowed);
        }
        assertEquals(12 * (61 + 47), asked);
    }

    private static int ask(String method, String address, Set<String> allowed) throws IOException {
        boolean api = address.startsWith("/api");
        check("anonymous", method, address, allowed, server.ask(method, path(address)));
        for (String person : PEOPLE) {
            boolean sends = method.equals("POST") && !api && allowed.contains(person);
            Ask plain = server.ask(method, path(address));
            Ask sent = sends
                    ? form(person, address)
                    : api ? plain.basic(person, person) : plain.session(known(SESSIONS, person));
            check(person, method, address, allowed, sent);
        }
        for (String program : PROGRAMS) {
            Ask plain = server.ask(method, path(address));
            Ask sent = program.equals("tool") ? plain.basic("tool", "tool") : plain.key(known(KEYS, program));
            // No page takes a program's credential: it knows nobody, and asks who that is.
            check(api ? program : "anonymous", method, address, allowed, sent);
        }
        return 1 + PEOPLE.size() + PROGRAMS.size();
    }

    private static String known(Map<String, String> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    private static Ask form(String person, String address) throws IOException {
        return SentPage.open(server, known(SESSIONS, person), path(address)).sending(known(FORMS, address));
    }

    private static void check(String who, String method, String address, Set<String> allowed, Ask ask)
            throws IOException {
        boolean sends = method.equals("POST") && address.startsWith("/api/");
        Answer answer = (sends ? ask.body("application/json", "{}") : ask).send();
        String what = who + " " + method + " " + address + " -> " + answer.status();
        if (allowed.contains("anyone") || allowed.contains(who)) {
            assertEquals(sends ? 422 : 200, answer.status(), what);
        } else if (!address.startsWith("/api")) {
            assertTrue(who.equals("anonymous") ? answer.isToSignIn() : answer.status() == 403, what);
        } else {
            assertEquals(who.equals("anonymous") ? 401 : 403, answer.status(), what);
            assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), what);
            assertEquals(answer.status() == 401, answer.headers().containsKey("www-authenticate"), what);
        }
    }

    private static String path(String address) {
        return address.replace("{id}", address.startsWith("/api/decisions/") ? decision : client)
                        .replace("/problems/**", "/problems/unknown-client")
                        .replace("{name}", "EXT_SOURCE_3")
                        .replace("{hash}", "0".repeat(64))
                        .replace("**", "octroi.css.xhtml?ln=octroi")
                + (address.equals("/client.xhtml") ? "?id=" + client : "")
                + (List.of("/decision.xhtml", "/report.xhtml").contains(address) ? "?id=" + decision : "");
    }

    @Test
    void aSessionOpensNoApiAndABasicCredentialNoPage() throws Exception {
        assertEquals(
                401,
                server.ask("GET", "/api/clients")
                        .session(known(SESSIONS, "advisor"))
                        .send()
                        .status());
        assertTrue(server.ask("GET", "/index.xhtml")
                .basic("advisor", "advisor")
                .send()
                .isToSignIn());
        assertTrue(server.ask("GET", "/index.xhtml")
                .key(known(KEYS, "key:clients"))
                .send()
                .isToSignIn());
    }

    @Test
    void theDoorTakesItsFormsFromAnybody() throws Exception {
        String session = server.session("auditor", "auditor");
        assertEquals(
                200, server.ask("GET", "/index.xhtml").session(session).send().status());
        assertTrue(
                server.ask("POST", "/sign-out").session(session).form().send().isToSignIn());
        assertTrue(server.ask("GET", "/index.xhtml").session(session).send().isToSignIn());
        assertEquals(404, server.ask("GET", "/error").send().status());
        Answer program = server.ask("POST", "/sign-in")
                .form("name", "tool", "password", "tool")
                .send();
        assertEquals(403, program.status());
        assertTrue(server.ask("GET", "/index.xhtml")
                .session(program.session())
                .send()
                .isToSignIn());
    }

    @Test
    void noClientsValueIsReadByWhoMayReadNoClient() throws Exception {
        String address = "/api/features/EXT_SOURCE_3/density?";
        assertTrue(server.ask("GET", address + "client=" + client)
                .basic("advisor", "advisor")
                .send()
                .body()
                .contains("percentile"));
        for (String query : List.of(
                "client=" + client,
                "client=" + client + "&client=",
                "%63lient=" + client,
                "client=%20" + client,
                "client=" + client + "%2Fscore",
                "client=0" + client,
                "client=")) {
            Answer modeler = server.ask("GET", address + query)
                    .basic("modeler", "modeler")
                    .send();
            Answer key = server.ask("GET", address + query)
                    .key(known(KEYS, "key:features"))
                    .send();
            assertEquals(403, modeler.status(), query);
            assertEquals(403, key.status(), query);
            assertFalse((modeler.body() + key.body()).contains("percentile"), query);
        }
    }
}
