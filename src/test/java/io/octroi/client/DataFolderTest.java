package io.octroi.client;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    private List<IncomingClient> references() {
        List<IncomingClient> read = new ArrayList<>();
        DataFolder.at(folder).eachReference(read::add);
        return read;
    }

    private String refusal(String trainText) throws IOException {
        Files.writeString(folder.resolve("application_train.csv"), trainText);
        return String.valueOf(
                assertThrows(UnreadableCsv.class, this::references).getMessage());
    }

    @Test
    void readsReferenceClientsAndApplicants() throws IOException {
        referenceTable().with("7,1").with("8,0.0").writeTo(folder.resolve("application_train.csv"));
        applicantTable().with("9").writeTo(folder.resolve("application_test.csv"));
        assertEquals(
                List.of(Optional.of(Outcome.DEFAULTED), Optional.of(Outcome.REPAID)),
                references().stream().map(IncomingClient::outcome).toList());
        DataFolder.at(folder).eachApplicant(client -> assertEquals(Optional.empty(), client.outcome()));
    }

    @Test
    void keepsProtectedAttributesBesideTheForm() throws IOException {
        referenceTable().with("7,1").writeTo(folder.resolve("application_train.csv"));
        assertEquals(
                new ProtectedAttributes(Optional.of("F"), Optional.of("Married")),
                references().get(0).protectedAttributes());
    }

    @Test
    void readsGzipZipAndByteOrderMarks() throws IOException {
        String text = "\uFEFF" + referenceTable().with("7,1").text();
        for (String ending : List.of("", ".gz", ".zip")) {
            Path file = folder.resolve("application_train.csv" + ending);
            switch (ending) {
                case ".gz" -> ClientFiles.gzip(file, text);
                case ".zip" -> ClientFiles.zip(file, text, "__MACOSX/._a.csv", "a.csv");
                default -> Files.writeString(file, text);
            }
            assertEquals(7, references().get(0).id(), ending);
            Files.delete(file);
        }
    }

    @Test
    void readsColumnsInAnyOrderAndTellsWhichItIgnores() throws IOException {
        Files.writeString(
                folder.resolve("application_train.csv"),
                "NOTE,DAYS_EMPLOYED,DAYS_BIRTH,AMT_GOODS_PRICE,AMT_ANNUITY,AMT_CREDIT,AMT_INCOME_TOTAL,"
                        + "NAME_CONTRACT_TYPE,TARGET,SK_ID_CURR\nx,-1,-2,3,4,5,6,Cash loans,0,7\n");
        DataFolder data = DataFolder.at(folder);
        data.eachReference(client -> assertEquals(5, client.form().number(FormLayout.CURRENT.field("AMT_CREDIT"))));
        FileNote note = Objects.requireNonNull(data.notes().get("application_train.csv"));
        assertEquals(Set.of("NOTE"), note.ignoredColumns());
        assertEquals(113, note.absentColumns().size());
    }

    @Test
    void namesAMissingMandatoryColumn() throws IOException {
        assertEquals(
                "application_train.csv, line 1, column AMT_CREDIT: this mandatory column is missing",
                refusal(referenceTable().with("7,1").text().replaceFirst("AMT_CREDIT", "AMOUNT")));
    }

    @Test
    void namesTheLineOfATextInANumber() throws IOException {
        assertEquals(
                "application_train.csv, line 3, column AMT_CREDIT: the value is not a number",
                refusal(referenceTable()
                        .with("7,1")
                        .with("8,0", Map.of("AMT_CREDIT", "much"))
                        .text()));
    }

    @Test
    void namesBothPlacesOfARepeatedClient() throws IOException {
        assertEquals(
                "application_train.csv, line 3, column SK_ID_CURR: "
                        + "client number 7 stands already in application_train.csv, line 2",
                refusal(referenceTable().with("7,1").with("7,0").text()));
    }

    @Test
    void refusesAClientInBothTables() throws IOException {
        referenceTable().with("7,1").writeTo(folder.resolve("application_train.csv"));
        applicantTable().with("7").writeTo(folder.resolve("application_test.csv"));
        DataFolder data = DataFolder.at(folder);
        data.eachReference(client -> {});
        UnreadableCsv refused = assertThrows(UnreadableCsv.class, () -> data.eachApplicant(client -> {}));
        assertEquals("application_test.csv", refused.file());
        assertEquals(2, refused.line());
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertEquals("application_train.csv: the file is empty", refusal(""));
    }

    @Test
    void refusesARaggedRow() throws IOException {
        assertEquals(
                "application_train.csv, line 3: the row has 2 values, the header names 122",
                refusal(referenceTable().with("7,1").text() + "8,1\n"));
    }

    @Test
    void refusesAFormTooLongToStore() throws IOException {
        Map<String, String> full = new HashMap<>();
        FormLayout.CURRENT.fields().stream()
                .filter(field -> !field.isProtected())
                .forEach(field -> full.put(field.name(), "0".repeat(200)));
        assertEquals(
                "application_train.csv, line 3: the form's values are together longer than 8000 characters",
                refusal(referenceTable().with("7,1").with("8,0", full).text()));
    }

    @Test
    void refusesAnOutcomeThatIsNone() throws IOException {
        assertEquals(
                "application_train.csv, line 2, column TARGET: an outcome is 0 (repaid) or 1 (defaulted)",
                refusal(referenceTable().with("7,2").text()));
    }

    @Test
    void refusesAClientNumberThatIsNone() throws IOException {
        assertEquals(
                "application_train.csv, line 2, column SK_ID_CURR: a client number is a whole number of at most 15 digits",
                refusal(referenceTable().with("7.5,1").text()));
    }

    @Test
    void refusesAHeaderThatRepeatsAColumn() throws IOException {
        assertEquals(
                "application_train.csv, line 1, column TARGET: the header names this column twice",
                refusal("TARGET," + referenceTable().with("7,1").text()));
    }

    @Test
    void refusesAnUnclosedQuote() throws IOException {
        assertEquals(
                "application_train.csv",
                folderRefusal(referenceTable().with("7,1").text() + "\"8,1\n"));
    }

    @Test
    void tellsATruncatedGzip() throws IOException {
        Path file = folder.resolve("application_train.csv.gz");
        ClientFiles.gzip(file, referenceTable().with("7,1").with("8,0").text());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));
        assertEquals(
                "the compressed file ends too early: it is truncated, copy it again",
                assertThrows(UnreadableCsv.class, this::references).reason());
    }

    @Test
    void readsLatin1AndSaysSo() throws IOException {
        ClientFiles rows = referenceTable().with("7,1");
        for (int id = 100; id < 1_000; id++) { // so that the first odd byte comes late
            rows.with(id + ",0");
        }
        rows.with("8,1", Map.of("OCCUPATION_TYPE", "Employé"));
        Files.write(folder.resolve("application_train.csv"), rows.text().getBytes(StandardCharsets.ISO_8859_1));
        DataFolder data = DataFolder.at(folder);
        List<IncomingClient> read = new ArrayList<>();
        data.eachReference(read::add);
        assertEquals(Optional.of("Employé"), read.get(901).form().text(FormLayout.CURRENT.field("OCCUPATION_TYPE")));
        assertTrue(Objects.requireNonNull(data.notes().get("application_train.csv"))
                .latin1());
    }

    @Test
    void refusesAFolderWithoutTables() {
        assertThrows(UnreadableCsv.class, () -> DataFolder.at(folder));
        assertThrows(UnreadableCsv.class, () -> DataFolder.at(folder.resolve("nowhere")));
    }

    private String folderRefusal(String text) throws IOException {
        Files.writeString(folder.resolve("application_train.csv"), text);
        return assertThrows(UnreadableCsv.class, this::references).file();
    }
}
