package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.octroi.client.ClientFiles;
import io.octroi.client.DataFolder;
import io.octroi.client.HistoryFiles;
import io.octroi.client.HistoryTable;
import io.octroi.client.UnreadableCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureMatrixTest {

    @TempDir
    Path folder;

    private final FeatureMatrix matrix = new FeatureMatrix(Catalogue.standard());

    @BeforeEach
    void writeAFolder() throws IOException {
        ClientFiles.referenceTable()
                .with("7,0", Map.of("AMT_CREDIT", "3", "AMT_ANNUITY", "1"))
                .writeTo(folder.resolve("application_train.csv"));
        ClientFiles.applicantTable().with("5").writeTo(folder.resolve("application_test.csv"));
        HistoryFiles.of(HistoryTable.BUREAU)
                .with("SK_ID_CURR", "5", "SK_ID_BUREAU", "1", "DAYS_CREDIT", "-100", "AMT_CREDIT_SUM", "400.5")
                .with("SK_ID_CURR", "5", "SK_ID_BUREAU", "2", "DAYS_CREDIT", "-200")
                .writeTo(folder);
    }

    @Test
    void holdsFormAndHistoryOfEverybody() throws IOException {
        List<Map<String, String>> rows = write(false);
        assertEquals(2, rows.size());
        assertEquals("7", rows.get(0).get("SK_ID_CURR"));
        assertEquals("3", rows.get(0).get("AMT_CREDIT"));
        assertEquals("0.3333333333333333", rows.get(0).get("PAYMENT_RATE"));
        assertEquals("", rows.get(0).get("bureau_DAYS_CREDIT_mean"), "no history");
        assertEquals("-150", rows.get(1).get("bureau_DAYS_CREDIT_mean"));
        assertEquals("400.5", rows.get(1).get("bureau_AMT_CREDIT_SUM_max"));
    }

    @Test
    void holdsNoProtectedAttribute() throws IOException {
        List<Map<String, String>> rows = write(false);
        assertEquals(matrix.width() + 1, rows.get(0).size());
        assertFalse(rows.get(0).containsKey("CODE_GENDER"));
    }

    @Test
    void bearsTheSeedsNamesWhenAsked() throws IOException {
        Map<String, String> applicant = write(true).get(1);
        assertEquals("0", applicant.get("bureau_CREDIT_ACTIVE_Active_count"));
        assertFalse(applicant.containsKey("bureau_CREDIT_ACTIVE_Active_times"));
    }

    @Test
    void leavesNoHalfAFileBehind() throws IOException {
        Files.writeString(folder.resolve("application_test.csv"), "SK_ID_CURR\n1\n");
        Path out = folder.resolve("out");
        Files.createDirectory(out);
        DataFolder data = DataFolder.at(folder);
        assertThrows(UnreadableCsv.class, () -> matrix.write(data, out.resolve("matrix.csv"), false));
        try (Stream<Path> left = Files.list(out)) {
            assertEquals(0, left.count());
        }
    }

    private List<Map<String, String>> write(boolean aliases) throws IOException {
        Path file = folder.resolve("matrix.csv");
        assertEquals(2, matrix.write(DataFolder.at(folder), file, aliases));
        return CsvLines.of(file);
    }
}
