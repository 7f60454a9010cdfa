package io.octroi.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticPopulationTest {

    private final Path folder;

    SyntheticPopulationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        Path again = folder.resolve("again");
        new SyntheticPopulation(42).write(200, 33, folder, written -> {});
        new SyntheticPopulation(42).write(200, 33, again, written -> {});

        assertEquals(-1, Files.mismatch(reference(folder), reference(again)));
        assertEquals(-1, Files.mismatch(applicants(folder), applicants(again)));
        for (HistoryTable table : HistoryTable.values()) {
            String file = table.title() + ".csv";
            assertEquals(-1, Files.mismatch(folder.resolve(file), again.resolve(file)), file);
        }
    }

    @Test
    void writesTheSameBytesOnEveryMachine() throws IOException, NoSuchAlgorithmException {
        new SyntheticPopulation(42).write(500, 0, folder, written -> {});

        // Computed once; it changes only when the population does, and then the shipped demo data must be made again.
        assertEquals("a8754d50066f79c6e21c63fafbc54eaa85c68c83baa1f667a946d7ec6bd0c2bd", sha256(reference(folder)));
        assertEquals("226a5dac01af5bd663ea5ae9a56b840b310e3e6d7c744f8e020c4719c579c770", sha256OfHistory());
    }

    @Test
    void writesOtherClientsForAnotherSeed() throws IOException {
        Path other = folder.resolve("other");
        new SyntheticPopulation(1).write(20, 3, folder, written -> {});
        new SyntheticPopulation(2).write(20, 3, other, written -> {});

        assertNotEquals(-1, Files.mismatch(reference(folder), reference(other)));
    }

    @Test
    void inventsAClientFromSeedAndNumberAlone() throws IOException {
        Path larger = folder.resolve("larger");
        new SyntheticPopulation(9).write(10, 0, folder, written -> {});
        new SyntheticPopulation(9).write(50, 0, larger, written -> {});

        List<String> few = Files.readAllLines(reference(folder));
        assertEquals(few, Files.readAllLines(reference(larger)).subList(0, few.size()));
    }

    @Test
    void hasTheColumnsOfTheApplicationFormInItsOrder() throws IOException {
        new SyntheticPopulation(1).write(3, 3, folder, written -> {});
        List<String> form =
                FormLayout.CURRENT.fields().stream().map(FormField::name).toList();
        List<String> expected = new ArrayList<>(List.of("SK_ID_CURR"));
        expected.addAll(form);

        assertEquals(
                String.join(",", expected),
                Files.readAllLines(applicants(folder)).get(0));
        expected.add(1, "TARGET");
        assertEquals(
                String.join(",", expected),
                Files.readAllLines(reference(folder)).get(0));
    }

    @Test
    void numbersClientsUpwardsAndMixesApplicantsAmongThem() throws IOException {
        new SyntheticPopulation(1).write(60, 10, folder, written -> {});

        Set<Long> seen = new HashSet<>();
        for (CSVRecord line : lines(reference(folder))) {
            seen.add(Long.valueOf(line.get("SK_ID_CURR")));
        }
        long firstApplicant = Long.parseLong(lines(applicants(folder)).get(0).get("SK_ID_CURR"));
        for (CSVRecord line : lines(applicants(folder))) {
            assertTrue(seen.add(Long.valueOf(line.get("SK_ID_CURR"))), "twice: " + line);
        }
        assertEquals(70, seen.size());
        assertTrue(seen.contains(100_001L) && seen.contains(100_070L), seen.toString());
        assertTrue(firstApplicant < 100_010, "the first applicant is " + firstApplicant);
        long lastApplicant = Long.parseLong(lines(applicants(folder)).get(9).get("SK_ID_CURR"));
        assertTrue(lastApplicant > 100_060, "the last applicant is " + lastApplicant);
    }

    @Test
    void treatsPensionersAsTheRealFilesDo() throws IOException {
        new SyntheticPopulation(3).write(600, 0, folder, written -> {});

        int pensioners = 0;
        for (CSVRecord line : lines(reference(folder))) {
            boolean atWork = !Set.of("Pensioner", "Unemployed").contains(line.get("NAME_INCOME_TYPE"));
            assertEquals(atWork, !line.get("DAYS_EMPLOYED").equals("365243"), line.toString());
            assertEquals(atWork, !line.get("ORGANIZATION_TYPE").equals("XNA"), line.toString());
            assertEquals(atWork, line.get("FLAG_EMP_PHONE").equals("1"), line.toString());
            if (!atWork) {
                pensioners++;
                assertEquals("", line.get("OCCUPATION_TYPE"));
                assertTrue(Integer.parseInt(line.get("DAYS_BIRTH")) < -12_000, line.toString());
            }
        }
        assertTrue(pensioners > 70, pensioners + " pensioners");
    }

    @Test
    void contradictsItselfNowhere() throws IOException {
        new SyntheticPopulation(4).write(600, 0, folder, written -> {});

        for (CSVRecord line : lines(reference(folder))) {
            assertEquals(
                    line.get("FLAG_OWN_CAR").equals("N"),
                    line.get("OWN_CAR_AGE").isEmpty(),
                    line.toString());
            int partner = Set.of("Married", "Civil marriage").contains(line.get("NAME_FAMILY_STATUS")) ? 2 : 1;
            assertEquals(
                    partner + Double.parseDouble(line.get("CNT_CHILDREN")),
                    Double.parseDouble(line.get("CNT_FAM_MEMBERS")));
            double born = Double.parseDouble(line.get("DAYS_BIRTH"));
            assertTrue(Double.parseDouble(line.get("DAYS_EMPLOYED")) > born + 14 * 365, line.toString());
            assertTrue(Double.parseDouble(line.get("DAYS_REGISTRATION")) >= born, line.toString());
            assertTrue(
                    Double.parseDouble(line.get("AMT_ANNUITY")) < Double.parseDouble(line.get("AMT_CREDIT")),
                    line.toString());
            assertEquals(0, Double.parseDouble(line.get("AMT_CREDIT")) % 4.5, line.toString());
        }
    }

    @Test
    void packsTheSameTextWithAHeaderThatNamesNoTime() throws IOException {
        Path packed = folder.resolve("packed");
        new SyntheticPopulation(5).write(120, 20, folder, written -> {});
        new SyntheticPopulation(5, Packing.GZIP).write(120, 20, packed, written -> {});

        byte[] bytes = Files.readAllBytes(packed.resolve("application_train.csv.gz"));
        assertArrayEquals(new byte[5], Arrays.copyOfRange(bytes, 3, 8), "flags and time");
        assertEquals(
                RealismReport.of(folder).deviations(), RealismReport.of(packed).deviations());
        assertFalse(Files.exists(packed.resolve("application_train.csv")));
    }

    @Test
    void tellsItsProgress() throws IOException {
        List<Integer> told = new ArrayList<>();

        new SyntheticPopulation(1).write(3, 1, folder, told::add);

        assertEquals(List.of(1, 2, 3, 4), told);
    }

    @Test
    void refusesNegativeCounts() {
        SyntheticPopulation population = new SyntheticPopulation(1);
        assertThrows(IllegalArgumentException.class, () -> population.write(-1, 0, folder, written -> {}));
    }

    @Test
    void suggestsASixthAsManyApplicants() {
        assertEquals(500, SyntheticPopulation.applicantsFor(3_000));
        assertEquals(51_252, SyntheticPopulation.applicantsFor(307_511));
    }

    private static Path reference(Path folder) {
        return folder.resolve("application_train.csv");
    }

    private static Path applicants(Path folder) {
        return folder.resolve("application_test.csv");
    }

    private static List<CSVRecord> lines(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    private String sha256OfHistory() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (HistoryTable table : HistoryTable.values()) {
            digest.update(Files.readAllBytes(folder.resolve(table.title() + ".csv")));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
