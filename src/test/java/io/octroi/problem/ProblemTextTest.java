package io.octroi.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

    @Test
    void staysJsonWhateverTheAddressWas() throws JsonProcessingException {
        String address = "/api/clients/\"},\\\u0000\n<é>";
        JsonNode problem = new ObjectMapper().readTree(ProblemText.of(404, address));
        assertEquals("/problems/not-found", problem.get("type").asText());
        assertEquals(address, problem.get("instance").asText());
        assertEquals(404, problem.get("status").asInt());
    }

    @Test
    void tellsNoAddressThatCouldNotBeRead() {
        assertEquals(
                "{\"type\":\"/problems/unanswerable\",\"title\":\"The request could not be answered\",\"status\":501,"
                        + "\"detail\":\"The request could not be answered; the status tells more.\"}",
                ProblemText.of(501, ""));
    }

    @Test
    void eachKindIsFoundByItsWordAndKeepsTheStatusItIsChosenBy() {
        for (ProblemKind kind : ProblemKind.values()) {
            assertEquals(kind, ProblemKind.of(kind.word()).orElseThrow());
        }
        for (int status : List.of(400, 401, 403, 404, 405, 406, 413, 415, 429, 500)) {
            assertEquals(status, ProblemKind.ofStatus(status).status());
        }
        assertEquals(
                ProblemKind.values().length,
                Arrays.stream(ProblemKind.values())
                        .map(ProblemKind::title)
                        .distinct()
                        .count());
    }

    @Test
    void aNumberThatWasSentIsTakenWhereItIsSane() {
        assertEquals("7f0c-2a.B:1", RequestId.of("7f0c-2a.B:1"));
        for (String sent : Arrays.asList(null, "", " ", "a b", "a\nb", "é", "-a", "a".repeat(65), "<script>")) {
            assertNotEquals(sent, RequestId.of(sent));
        }
    }
}
