package io.octroi.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.decision.Answer;
import io.octroi.decision.Ground;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingDecisionTest {

    private static final String WHOLE = "'clientId':7,'answer':'granted','amount':10,'months':12";

    @Test
    void readsEveryMember() throws IOException {
        IncomingDecision told = read("{'clientId':7,'answer':'refused','reasonCode':'credit_history','motive':'né',"
                + "'amount':1500.10,'months':24,'modelId':'m','solvencyScore':77.4,'follows':3}");
        assertEquals(7, told.client());
        assertEquals(Answer.REFUSED, told.answer());
        assertEquals(Optional.of(Ground.CREDIT_HISTORY), told.ground());
        assertEquals("né", told.motive());
        assertEquals(new BigDecimal("1500.10"), told.amount(), "to the digit");
        assertEquals(24, told.months());
        assertEquals(Optional.of("m"), told.modelId());
        assertEquals(77.4, told.solvencyScore().orElseThrow());
        assertEquals(OptionalLong.of(3), told.follows());
    }

    @Test
    void whatIsNullIsAsGoodAsAbsent() throws IOException {
        assertEquals(
                read("{" + WHOLE + "}"),
                read("{" + WHOLE + ",'modelId':null,'follows':null,'motive':null,"
                        + "'reasonCode':null,'solvencyScore':null}"));
        assertTrue(read("{" + WHOLE + "}").follows().isEmpty());
    }

    @Test
    void takesAHugeExponentWithoutWritingItOut() throws IOException {
        assertFalse(
                read("{" + WHOLE.replace("10", "1e999999999") + "}").amount().scale() == 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "| \"\"",
                "[] | \"\"",
                "null | \"\"",
                "{ | \"\"",
                "{'clientId':7}{} | \"\"",
                "{'clientId':7,'clientId':7} | /clientId",
                "{} | /clientId",
                "{'clientId':null} | /clientId",
                "{'clientId':'7'} | /clientId",
                "{'clientId':7.0} | /clientId",
                "{'clientId':99999999999999999999} | /clientId",
                "{'clientId':NaN} | /clientId",
                "{'clientId':7,'answer':'GRANTED'} | /answer",
                "{'clientId':7,'answer':'approved'} | /answer",
                "{'clientId':7,'answer':true} | /answer",
                "{'clientId':7,'answer':'granted','reasonCode':''} | /reasonCode",
                "{'clientId':7,'answer':'granted','reasonCode':'other'} | /reasonCode",
                "{'clientId':7,'answer':'granted','motive':['x']} | /motive",
                "{'clientId':7,'answer':'granted'} | /amount",
                "{'clientId':7,'answer':'granted','amount':'10'} | /amount",
                "{'clientId':7,'answer':'granted','amount':1e99999999999} | /amount",
                "{'clientId':7,'answer':'granted','amount':10} | /months",
                "{'clientId':7,'answer':'granted','amount':10,'months':1.5} | /months",
                "{'clientId':7,'answer':'granted','amount':10,'months':12,'modelId':5} | /modelId",
                "{'clientId':7,'answer':'granted','amount':10,'months':12,'solvencyScore':1e999} | /solvencyScore",
                "{'clientId':7,'answer':'granted','amount':10,'months':12,'follows':-9e9} | /follows",
                "{'clientId':7,'by':'eve'} | /by"
            })
    void refusesABodyAtThePlaceThatIsWrong(String body, String pointer) {
        UnreadableBody refused = assertThrows(UnreadableBody.class, () -> read(body == null ? "" : body));
        assertEquals(pointer, refused.pointer(), refused.reason());
    }

    private static IncomingDecision read(String quotedSingly) throws IOException {
        return IncomingDecision.read(
                new ByteArrayInputStream(quotedSingly.replace('\'', '"').getBytes(UTF_8)));
    }
}
