package io.octroi.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.platform.Stages;
import io.octroi.report.Verification.Verdict;
import io.octroi.scoring.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Papers as the real WAR hands them out, verified: as they are, changed, and from elsewhere. */
class VerificationIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POSITIONS = 1_000;
    private static final String BETWEEN = "a line between parts";
    private static final String FORM = "multipart/form-data; boundary=\"" + BETWEEN + "\"";

    private static IssuingHouse house;
    private static Stages beside;
    private static byte[] report;
    private static byte[] letter;

    @BeforeAll
    static void issue() throws Exception {
        house = IssuingHouse.shared();
        beside = house.beside();
        report = issued("report");
        letter = issued("letter");
    }

    @AfterAll
    static void close() {
        beside.close();
    }

    private static byte[] issued(String paper) throws IOException, InterruptedException {
        return house.file("/api/decisions/" + house.refusal() + "/" + paper + ".pdf", "fr")
                .body();
    }

    private static String recordHash() {
        return beside.auditing()
                .reports()
                .original(beside.decisions().find(house.refusal()).orElseThrow())
                .orElseThrow()
                .hash();
    }

    @Test
    void whatWasHandedOutIsKnownAndIsTheSameWheneverItIs() throws Exception {
        assertArrayEquals(letter, issued("letter"));
        Verification known = beside.auditing().verifier().verify(letter);
        assertEquals(Verdict.OK, known.verdict());
        assertEquals(house.refusal(), known.decision().orElseThrow());
        assertEquals(Paper.LETTER, known.paper().orElseThrow());
        assertEquals(Verification.UNKNOWN, beside.auditing().verifier().verify(new byte[] {1, 2, 3}));
    }

    /** All over the file, its two ends, the record inside it, and what the file says it is. */
    @Test
    void oneOtherByteIsToldAlteredWhereverItIs() {
        Verifier verifier = beside.auditing().verifier();
        Random random = new Random(20_261_129);
        for (byte[] paper : List.of(report, letter)) {
            int[] positions = positions(paper);
            assertTrue(positions.length >= POSITIONS);
            for (int at : positions) {
                byte[] other = paper.clone();
                other[at] ^= (byte) (1 + random.nextInt(255));
                Verification found = verifier.verify(other);
                assertEquals(Verdict.ALTERED, found.verdict(), "byte " + at + " of " + paper.length);
            }
            assertEquals(Verdict.OK, verifier.verify(paper).verdict());
        }
    }

    private static int[] positions(byte[] paper) {
        String text = new String(paper, ISO_8859_1);
        int record = text.indexOf("stream", text.indexOf("/EmbeddedFile"));
        int keywords = text.indexOf("octroi decision ");
        int document = text.indexOf("{\"decision\":");
        assertTrue(record > 0 && keywords > 0 && document > 0);
        return Stream.of(
                        IntStream.range(0, POSITIONS).map(i -> (int) ((long) i * (paper.length - 1) / (POSITIONS - 1))),
                        IntStream.range(record, record + 100),
                        IntStream.range(keywords, keywords + 110),
                        IntStream.range(document, document + 130))
                .flatMapToInt(part -> part)
                .toArray();
    }

    @Test
    void theApiKnowsPapersAndRecordsByTheirFingerprint() throws Exception {
        JsonNode paper = told(Sha256.of(letter).toUpperCase(Locale.ROOT));
        assertEquals(
                "{\"sha256\":\"%s\",\"verdict\":\"ok\",\"decisionId\":%d,\"paper\":\"letter\",\"language\":\"fr\"}"
                        .formatted(Sha256.of(letter), house.refusal()),
                paper.toString());
        JsonNode record = told(recordHash());
        assertEquals("ok", record.get("verdict").asText());
        assertTrue(record.get("paper").isNull());
        assertEquals("unknown", told("0".repeat(64)).get("verdict").asText());
        assertEquals(400, house.api("/api/verify/17").status());
        String nobody = "/api/verify/" + Sha256.of(letter);
        assertEquals(401, house.server().ask("GET", nobody).send().status());
    }

    private static JsonNode told(String sha256) throws IOException {
        Answer answer = house.api("/api/verify/" + sha256);
        assertEquals(200, answer.status(), answer.body());
        return JSON.readTree(answer.body());
    }

    /** A paper was printed from another record than the one that is kept now. */
    @Test
    void aRecordThatIsNoLongerTheOneThatWasPrintedIsToldAltered() throws Exception {
        String other = "a".repeat(64);
        try (HikariDataSource pool = house.pool()) {
            Imprint printed = new Imprint(house.grant(), "report", "fr", other);
            new IssuedPapers(pool, Clock.systemUTC()).keep(printed, "b".repeat(64), connection -> {});
        }
        assertEquals(
                Verification.ofRecord(Verdict.ALTERED, house.grant()),
                beside.auditing().verifier().verify(other));
    }

    @Test
    void thePageTellsAlteredFromUnknownAndKeepsNothingOfWhatIsSent() throws Exception {
        assertTrue(sent(report, "fr").contains("Authentique"));
        byte[] other = report.clone();
        other[other.length / 2] ^= 1;
        Answer altered = send(other, "en").send();
        assertTrue(
                altered.body().contains("Altered: the file says that it is the report of decision " + house.refusal()));
        assertTrue(altered.body().contains(Sha256.of(other)));
        assertEquals(
                1,
                altered.headers()
                        .getOrDefault("content-security-policy", List.of())
                        .size());
        assertTrue(altered.header("content-security-policy").contains("script-src 'self' 'nonce-"));
        assertTrue(sent("no PDF at all".getBytes(ISO_8859_1), "en").contains("Unknown: this file"));
        assertTrue(sent(new byte[0], "en").contains("Choose a file first."));
        assertTrue(
                house.server().ask("POST", "/verify?language=en").send().body().contains("Choose a file first."));
        assertEquals(413, send(new byte[(4 << 20) + 1], "en").send().status());
        assertFalse(house.server().log().contains(Sha256.of(other)));
        assertEquals(List.of(), temporary());
    }

    /** Faces would put files of any size on the disk, of whoever has an account. */
    @Test
    void noOtherPageTakesFiles() throws Exception {
        Answer answer = house.server()
                .ask("POST", "/account.xhtml")
                .session(house.server().session("auditor", "auditor"))
                .body(FORM, form(new byte[300 << 10]))
                .send();
        assertEquals(400, answer.status());
    }

    private static String sent(byte[] file, String language) throws IOException {
        Answer answer = send(file, language).send();
        assertEquals(200, answer.status(), answer.body());
        return answer.body().replaceAll("[\u00a0\u202f]", " ");
    }

    /** As the form of the page sends it, by somebody who has not signed in. */
    private static Ask send(byte[] file, String language) {
        return house.server().ask("POST", "/verify?language=" + language).body(FORM, form(file));
    }

    private static String form(byte[] file) {
        return "--%1$s\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.pdf\"\r\n\r\n%2$s\r\n--%1$s--\r\n"
                .formatted(BETWEEN, new String(file, ISO_8859_1));
    }

    /** What servers have put aside of what they were sent. */
    private static List<Path> temporary() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> works = Files.newDirectoryStream(Path.of("/tmp"), "octroi-tomcat*")) {
            for (Path work : works) {
                Path aside = work.resolve("work/Tomcat/localhost/ROOT");
                try (DirectoryStream<Path> files = Files.newDirectoryStream(aside, "upload_*")) {
                    files.forEach(found::add);
                } catch (NoSuchFileException e) {
                    // another test's server, which has ended
                }
            }
        }
        return found;
    }
}
