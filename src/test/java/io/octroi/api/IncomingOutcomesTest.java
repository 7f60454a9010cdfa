package io.octroi.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.octroi.client.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingOutcomesTest {

    @Test
    void readsEachWithItsPlace() throws IOException {
        assertEquals(
                List.of(
                        new IncomingOutcomes.Told("/outcomes/0", 7, Outcome.REPAID),
                        new IncomingOutcomes.Told("/outcomes/1", 9, Outcome.DEFAULTED)),
                read("{'outcomes':[{'clientId':7,'outcome':'repaid'},{'outcome':'defaulted','clientId':9}]}"));
        assertEquals(List.of(), read("{'outcomes':[]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|/outcomes",
                "[]|\"\"",
                "{'outcomes':{}}|/outcomes",
                "{'outcomes':null}|/outcomes",
                "{'outcomes':[],'more':1}|/more",
                "{'outcomes':[7]}|/outcomes/0",
                "{'outcomes':[{'clientId':7}]}|/outcomes/0/outcome",
                "{'outcomes':[{'outcome':'repaid'}]}|/outcomes/0/clientId",
                "{'outcomes':[{'clientId':null,'outcome':'repaid'}]}|/outcomes/0/clientId",
                "{'outcomes':[{'clientId':-7,'outcome':'repaid'}]}|/outcomes/0/clientId",
                "{'outcomes':[{'clientId':7.0,'outcome':'repaid'}]}|/outcomes/0/clientId",
                "{'outcomes':[{'clientId':'7','outcome':'repaid'}]}|/outcomes/0/clientId",
                "{'outcomes':[{'clientId':7,'outcome':0}]}|/outcomes/0/outcome",
                "{'outcomes':[{'clientId':7,'outcome':'REPAID'}]}|/outcomes/0/outcome",
                "{'outcomes':[{'clientId':7,'outcome':'repaid','why':1}]}|/outcomes/0/why",
                "{'outcomes':[{'clientId':7,'outcome':'repaid'},{'clientId':7,'outcome':'repaid'}]}|/outcomes/1/clientId"
            })
    void refusesAnythingElseAtItsPlaceOnce(String body, String pointer) {
        UnreadableBody refused = assertThrows(UnreadableBody.class, () -> read(body));
        assertEquals(
                List.of(pointer),
                refused.faults().stream().map(Problem.Fault::pointer).toList());
    }

    private static List<IncomingOutcomes.Told> read(String body) throws IOException {
        return IncomingOutcomes.read(
                new ByteArrayInputStream(body.replace('\'', '"').getBytes(UTF_8)));
    }
}
