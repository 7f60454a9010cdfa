package io.octroi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.features.NumberText;
import io.octroi.journal.Reading;
import io.octroi.launch.Answer;
import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports and letters of the real WAR, beside what its pages and its API say of the same decisions. */
@Tag("database")
class PapersIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static IssuingHouse house;
    private static RunningOctroi server;
    private static long refusal;
    private static long grant;

    @BeforeAll
    static void decided() throws Exception {
        house = IssuingHouse.shared();
        server = house.server();
        refusal = house.refusal();
        grant = house.grant();
    }

    @Test
    void theReportHasTheNumbersOfThePageOfTheApiAndOfTheRecord() throws Exception {
        JsonNode told = JSON.readTree(house.api("/api/decisions/" + refusal).body());
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            HttpResponse<byte[]> answer =
                    house.file("/api/decisions/" + refusal + "/report.pdf", language.getLanguage());
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
        HttpResponse<byte[]> answer = house.file("/api/decisions/" + grant + "/letter.pdf", "en");
        assertEquals(409, answer.statusCode());
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("/problems/not-refused"));
    }

    /** Who decides reads all day; who checks, or is a program, is held to account for each reading. */
    @Test
    void theJournalTellsWhatAuditorsAndProgramsRead() throws Exception {
        String page = "/decision.xhtml?id=" + grant;
        String record = "/api/decisions/" + grant;
        for (String person : List.of("advisor", "auditor")) {
            server.ask("GET", page).session(server.session(person, person)).send();
            server.ask("GET", record).basic(person, person).send();
        }
        server.ask("GET", record).basic("tool", "tool").send();
        house.file(record + "/report.pdf", "fr");
        try (Stages beside = house.beside()) {
            assertEquals(List.of("auditor", "auditor", "tool"), readers(beside, "decision.read"));
            assertTrue(readers(beside, "report.issued").contains("auditor"));
        }
    }

    /** Who has done that with the decision that grants, in the order of their names. */
    private static List<String> readers(Stages beside, String kind) throws SQLException {
        return beside.audit("test").read(Optional.of(kind), OptionalLong.empty(), 50).stream()
                .filter(entry -> entry.content().contains("\"decision\":" + grant))
                .map(Reading::actor)
                .sorted()
                .toList();
    }
}
