package io.octroi.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.features.NumberText;
import io.octroi.launch.Answer;
import io.octroi.launch.LendingHouse;
import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports and letters of the real WAR, beside what its pages and its API say of the same decisions. */
@Tag("database")
class PapersIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 100_056;
    private static final int GRANTED = 100_014;

    @TempDir
    static Path home;

    private static LendingHouse house;
    private static RunningOctroi server;
    private static long refusal;
    private static long grant;

    @BeforeAll
    static void decide() throws Exception {
        house = new LendingHouse(home);
        server = house.open();
        refusal = decided(REFUSED, "refused");
        grant = decided(GRANTED, "granted");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static long decided(long client, String answer) throws IOException {
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

    private static Answer api(String address) throws IOException {
        return server.ask("GET", address).basic("advisor", "advisor").send();
    }

    private static HttpResponse<byte[]> file(String address, String language) throws IOException, InterruptedException {
        String who = Base64.getEncoder().encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(server.address(address.substring(1)))
                .header("Authorization", "Basic " + who)
                .header("Accept-Language", language)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void theReportHasTheNumbersOfThePageOfTheApiAndOfTheRecord() throws Exception {
        JsonNode told = JSON.readTree(api("/api/decisions/" + refusal).body());
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            HttpResponse<byte[]> answer = file("/api/decisions/" + refusal + "/report.pdf", language.getLanguage());
            assertEquals(200, answer.statusCode());
            assertEquals(
                    "application/pdf",
                    answer.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
            assertEquals(
                    "attachment; filename=\"decision-" + refusal + "-report-" + language.getLanguage() + ".pdf\"",
                    answer.headers().firstValue("Content-Disposition").orElseThrow());
            String text = squeezed(PdfText.of(answer.body()));
            assertEquals(
                    told.get("record"),
                    JSON.readTree(EmbeddedRecord.in(answer.body()).orElseThrow()));
            NumberText numbers = new NumberText(language);
            assertTrue(text.contains(
                    squeezed(numbers.exact(told.at("/record/score/rawScore").asDouble()))));
            assertEquals(300, told.at("/record/score/features").size());
            String page = page(language);
            assertSays(text, page, "made");
            assertSays(text, page, "weights");
            assertSays(text, page, "form");
            for (JsonNode weight : told.at("/record/score/features")) {
                String contribution = numbers.signed(weight.get("contribution").asDouble());
                assertTrue(text.contains(contribution) && page.contains(contribution), weight.toString());
            }
        }
    }

    private static String page(Locale language) throws IOException {
        return server.ask("GET", "/decision.xhtml?id=" + refusal + "&language=" + language.getLanguage())
                .session(server.session("auditor", "auditor"))
                .send()
                .body();
    }

    /** Every cell of that part of the page with a digit in it, in the page's own letters. */
    private static void assertSays(String text, String page, String part) {
        Pattern whole = Pattern.compile("id=\"" + part + "\".*?</(table|dl)>", Pattern.DOTALL);
        String cells = whole.matcher(page)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        List<String> numbers = Pattern.compile("<(?:td|dd)[^>]*>([^<]*[0-9][^<]*)</")
                .matcher(cells)
                .results()
                .map(cell -> cell.group(1).replace("&amp;", "&").replace("&#39;", "'"))
                .toList();
        assertFalse(numbers.isEmpty(), part);
        numbers.stream()
                .filter(number -> !number.contains("octroi-")) // told in two cells there, in one sentence here
                .forEach(number -> assertTrue(text.contains(squeezed(number)), part + ": " + number));
    }

    /** A cell may be broken into lines where a blank was; blanks that keep together stay. */
    private static String squeezed(String text) {
        return text.replace(" ", "").replace("\n", "");
    }

    @Test
    void whatWasHandedOutIsToldAuthenticAndAnyOtherByteAltered() throws Exception {
        byte[] pdf = file("/api/decisions/" + refusal + "/letter.pdf", "fr").body();
        assertArrayEquals(
                pdf, file("/api/decisions/" + refusal + "/letter.pdf", "fr").body());
        try (Stages beside = house.beside()) {
            Reports reports = beside.reports();
            Verification known = reports.verify(pdf);
            assertEquals(Verification.Verdict.AUTHENTIC, known.verdict());
            assertEquals(refusal, known.decision().orElseThrow());
            assertEquals(Paper.LETTER, known.paper().orElseThrow());
            for (int at = 0; at < pdf.length; at += pdf.length / 25) {
                byte[] other = pdf.clone();
                other[at] ^= 1;
                assertEquals(Verification.Verdict.ALTERED, reports.verify(other).verdict(), "byte " + at);
            }
            assertEquals(Verification.UNKNOWN, reports.verify(new byte[] {1, 2, 3}));
            Original original = reports.original(
                            beside.decisions().find(refusal).orElseThrow())
                    .orElseThrow();
            assertEquals(
                    Verification.Verdict.AUTHENTIC,
                    reports.verify(original.hash()).orElseThrow().verdict());
            assertTrue(reports.verify("0".repeat(64)).isEmpty());
            assertTrue(beside.audit("test")
                            .read(Optional.of("report.issued"), OptionalLong.empty(), 10)
                            .size()
                    >= 2);
        }
    }

    @Test
    void thePageOffersBothLanguagesAndALetterOnlyToTheRefused() throws Exception {
        String session = server.session("auditor", "auditor");
        String refused = server.ask("GET", "/decision.xhtml?id=" + refusal)
                .session(session)
                .send()
                .body();
        String granted = server.ask("GET", "/decision.xhtml?id=" + grant)
                .session(session)
                .send()
                .body();
        assertTrue(refused.contains("report.xhtml?id=" + refusal + "&amp;paper=letter&amp;in=en"));
        assertTrue(granted.contains("report.xhtml?id=" + grant + "&amp;paper=report&amp;in=fr"));
        assertFalse(granted.contains("paper=letter"));
        Answer sent = server.ask("GET", "/report.xhtml?id=" + refusal + "&paper=report&in=en")
                .session(session)
                .send();
        assertEquals(200, sent.status());
        assertEquals("application/pdf", sent.header("Content-Type"));
        assertTrue(sent.body().startsWith("%PDF-"));
        for (String nothing : List.of("id=" + grant + "&paper=letter&in=fr", "id=99999&paper=report&in=fr", "id=x")) {
            assertEquals(
                    404,
                    server.ask("GET", "/report.xhtml?" + nothing)
                            .session(session)
                            .send()
                            .status(),
                    nothing);
        }
    }

    @Test
    void onlyTheRefusedHaveALetter() throws Exception {
        HttpResponse<byte[]> answer = file("/api/decisions/" + grant + "/letter.pdf", "en");
        assertEquals(409, answer.statusCode());
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("/problems/not-refused"));
    }
}
