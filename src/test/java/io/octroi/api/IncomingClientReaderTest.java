package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistoryRows;
import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingClientReaderTest {

    private static final String MANDATORY = FormLayout.CURRENT.fields().stream()
            .filter(FormField::isMandatory)
            .map(field -> "\"" + field.name() + "\":" + (field.isNumber() ? "1" : "null"))
            .collect(Collectors.joining(","));

    @Test
    void readsFormAndHistoryFromTheDigitsThatWereSent() throws IOException {
        IncomingFile file = read(
                """
                {"history": {"bureau": [{"SK_ID_BUREAU": 5, "AMT_CREDIT_SUM": 0.1, "CREDIT_ACTIVE": "Active"},
                                        {"SK_ID_BUREAU": 6, "DAYS_CREDIT": null}]},
                 "form": {"OWN_CAR_AGE": 12.50, "OCCUPATION_TYPE": "Laborers", %s}}
                """
                        .formatted(MANDATORY));

        assertEquals(
                "12.50",
                file.form().text(FormLayout.CURRENT.field("OWN_CAR_AGE")).orElseThrow());
        assertEquals(
                "Laborers",
                file.form().text(FormLayout.CURRENT.field("OCCUPATION_TYPE")).orElseThrow());
        HistoryRows bureau = file.history().rows(HistoryTable.BUREAU);
        assertEquals(2, bureau.size());
        assertEquals(
                0.1,
                bureau.value(0, HistoryTable.BUREAU.column("AMT_CREDIT_SUM").position()));
        assertEquals(
                1, bureau.value(0, HistoryTable.BUREAU.column("CREDIT_ACTIVE").position()));
        assertTrue(Double.isNaN(
                bureau.value(1, HistoryTable.BUREAU.column("DAYS_CREDIT").position())));
        assertEquals(0, file.history().rows(HistoryTable.PREVIOUS_APPLICATION).size());
    }

    @Test
    void takesNullForMissingAndDoesWithoutHistory() throws IOException {
        IncomingFile file =
                read("{\"form\": {\"OWN_CAR_AGE\": null, \"OCCUPATION_TYPE\": null, %s}}".formatted(MANDATORY));

        for (FormField field : FormLayout.CURRENT.fields().stream()
                .filter(field -> !field.isMandatory())
                .toList()) {
            assertEquals(Optional.empty(), file.form().text(field), field.name());
        }
        for (HistoryTable table : HistoryTable.values()) {
            assertEquals(0, file.history().rows(table).size(), table.title());
        }
    }

    @Test
    void keepsTheRowsOfEachTableApart() throws IOException {
        IncomingFile file = read(
                """
                {"form": {%s}, "history": {
                  "installments_payments": [{"AMT_PAYMENT": 7}, {"AMT_PAYMENT": 8}, {}],
                  "POS_CASH_balance": [{"SK_DPD": 9}]}}
                """
                        .formatted(MANDATORY));

        HistoryRows payments = file.history().rows(HistoryTable.INSTALLMENTS_PAYMENTS);
        int amount = HistoryTable.INSTALLMENTS_PAYMENTS.column("AMT_PAYMENT").position();
        assertEquals(3, payments.size());
        assertEquals(7, payments.value(0, amount));
        assertEquals(8, payments.value(1, amount));
        assertTrue(Double.isNaN(payments.value(2, amount)));
        assertEquals(1, file.history().rows(HistoryTable.POS_CASH_BALANCE).size());
    }

    @Test
    void refusesANumberOfThousandsOfDigits() {
        String digits = "9".repeat(5_000);

        UnreadableBody e =
                assertThrows(UnreadableBody.class, () -> read("{\"form\":{\"AMT_CREDIT\":%s}}".formatted(digits)));

        assertTrue(e.reason().contains("too long"), e.reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | `` | a JSON object is expected",
                "{} | /form | this member is missing",
                "{\"form\":{}} | /form | AMT_CREDIT",
                "{\"forms\":{}} | /forms | clientId, form, history and features",
                "{\"form\":{\"MOOD\":1}} | /form/MOOD | is no field of the application form",
                "{\"form\":{\"AMT_CREDIT\":\"1\"}} | /form/AMT_CREDIT | a JSON number, or null, is expected",
                "{\"form\":{\"AMT_CREDIT\":true}} | /form/AMT_CREDIT | a JSON number, or null, is expected",
                "{\"form\":{\"AMT_CREDIT\":[1]}} | /form/AMT_CREDIT | a JSON number, or null, is expected",
                "{\"form\":{\"OCCUPATION_TYPE\":1}} | /form/OCCUPATION_TYPE | a JSON string, or null, is expected",
                "{\"form\":{MANDATORY,\"OWN_CAR_AGE\":1e400}} | /form/OWN_CAR_AGE | too large a number",
                "{\"form\":{MANDATORY,\"OCCUPATION_TYPE\":\"a\\u0000b\"}} | /form/OCCUPATION_TYPE | U+0000",
                "{\"form\":{MANDATORY},\"history\":[]} | /history | a JSON object is expected",
                "{\"history\":{\"diary\":[]}} | /history/diary | is no table of credit history",
                "{\"history\":{\"bureau\":{}}} | /history/bureau | a JSON array of rows is expected",
                "{\"history\":{\"bureau\":[{\"SK_ID_BUREAU\":1},7]}} | /history/bureau/1 | a JSON object is expected",
                "{\"history\":{\"bureau\":[{\"MOOD\":1}]}} | /history/bureau/0/MOOD | is no column of bureau",
                "{\"history\":{\"bureau\":[{},{\"SK_ID_BUREAU\":1.5}]}} | /history/bureau/1/SK_ID_BUREAU | whole number",
                "{\"form\":{MANDATORY}} {} | `` | something follows the JSON object",
                "{\"form\":{\"AMT_CREDIT\":1,\"AMT_CREDIT\":2}} | /form/AMT_CREDIT | names a member a second time",
                "{\"form\":{\"AMT_CREDIT\":NaN}} | /form/AMT_CREDIT | no JSON numbers",
                "{\"form\" | /form | line 1, column",
                "{\"form\": nope} | /form | line 1, column 1",
                "{\"form\":null} | /form | a JSON object is expected",
                "{\"history\":{\"bureau\":[{\"SK_ID_BUREAU\":1} | /history/bureau/0 | line 1, column",
                "{\"history\":{\"bureau\":[{\"CREDIT_ACTIVE\":true}]}} | /history/bureau/0/CREDIT_ACTIVE | a JSON string",
                "{\"history\":{\"bureau\":[{\"DAYS_CREDIT\":\"-1\"}]}} | /history/bureau/0/DAYS_CREDIT | a JSON number",
            })
    void tellsWhereABodyCannotBeRead(String body, String pointer, String reason) {
        UnreadableBody e = assertThrows(UnreadableBody.class, () -> read(body.replace("MANDATORY", MANDATORY)));

        assertEquals(pointer, e.pointer());
        assertTrue(e.reason().contains(reason), e.reason());
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] noText = {0, 0, 0, '{', -1, -1, -1, -1};
        UnreadableBody e = assertThrows(UnreadableBody.class, () -> JsonBodies.read(noText));
        assertEquals("its bytes are no text in UTF-8", e.reason());
    }

    private static IncomingFile read(String body) throws IOException {
        return JsonBodies.read(body).file().orElseThrow();
    }
}
