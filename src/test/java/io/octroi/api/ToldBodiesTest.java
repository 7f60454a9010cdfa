package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.octroi.client.FormLayout;
import io.octroi.scoring.ModelPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** 10,000 bodies drawn by chance, and some that are known to be nasty, read and answered without a server. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldBodiesTest {

    private static final int BODIES = 10_000;

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectMapper mapper = new Json().getContext(ScoredJson.class);
    private final Scorings scorings;
    private final Scoring scoring;

    ToldBodiesTest(@TempDir Path home) {
        scorings = new Scorings(home);
        scoring = scorings.by(ModelPackage.readShipped(), ExplainParameter.Extent.NONE);
    }

    @AfterAll
    void close() {
        scorings.close();
    }

    @Test
    void everyBodyIsScoredOrRefusedWithItsPlaces() throws IOException {
        ToldBodies bodies = new ToldBodies(8);
        int scored = 0;
        long slowest = 0;
        for (int i = 0; i < BODIES; i++) {
            String body = bodies.next();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Optional<ScoredJson> answer = answer(body);
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            slowest = i < 1_000 ? 0 : Math.max(slowest, took); // the first ones are compiled meanwhile
            if (answer.isPresent()) {
                scored++;
                assertAllowed(body);
            }
        }
        assertTrue(scored > BODIES / 10 && scored < BODIES * 9 / 10, scored + " were scored");
        System.out.printf(
                "%d of %d bodies scored; the slowest took %.1f ms of processor%n", scored, BODIES, slowest / 1e6);
    }

    @Test
    void nastyBodiesAreRefused() throws IOException {
        for (String body : ToldBodies.NASTY) {
            assertFalse(answer(body).isPresent(), body.length() > 200 ? body.substring(0, 200) : body);
        }
    }

    @Test
    void tellsSixteenFaultsAtMost() {
        StringBuilder fields = new StringBuilder("{\"form\":{\"AMT_CREDIT\":1");
        for (int i = 0; i < 40; i++) {
            fields.append(",\"MOOD_").append(i).append("\":1");
        }
        UnreadableBody e = assertThrows(UnreadableBody.class, () -> read(fields + "}}"));
        assertEquals(16, e.faults().size());
        assertEquals("/form/MOOD_0", e.pointer());
    }

    /** The answer, or nothing for a body that is refused in a way in which it may be. */
    private Optional<ScoredJson> answer(String body) throws IOException {
        try {
            ScoredJson answer = read(body);
            assertTrue(Double.isFinite(answer.score().rawScore()), body);
            mapper.writeValueAsBytes(answer);
            return Optional.of(answer);
        } catch (UnreadableBody e) {
            assertTrue(e.faults().size() <= Faults.MOST);
            for (Problem.Fault fault : e.faults()) {
                JsonPointer.compile(fault.pointer());
            }
            mapper.writeValueAsBytes(Problems.unreadable(e.faults(), "/api/scores"));
            return Optional.empty();
        }
    }

    /** What was scored is strict JSON, and holds nothing but what may be told. */
    private static void assertAllowed(String body) {
        JsonNode tree;
        try {
            tree = STRICT.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON, and scored: " + body, e);
        }
        for (JsonNode fields : new JsonNode[] {tree.path("form"), tree.path("features")}) {
            fields.properties().forEach(member -> {
                assertTrue(FormLayout.CURRENT.find(member.getKey()).isPresent(), () -> member.getKey() + " in " + body);
                assertTrue(member.getValue().isValueNode() && !member.getValue().isBoolean(), body);
                assertTrue(
                        !member.getValue().isNumber()
                                || Double.isFinite(member.getValue().asDouble()),
                        body);
            });
        }
    }

    private ScoredJson read(String body) throws IOException {
        return scoring.json(scoring.score(scoring.clients()
                .read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .told(scoring.assessor())));
    }
}
