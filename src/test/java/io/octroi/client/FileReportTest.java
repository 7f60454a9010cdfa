package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FileReportTest {

    private static MissingCounts counts(long rows, Map<String, Long> missing) {
        return new MissingCounts(rows, new TreeMap<>(missing));
    }

    private static FileReport report(MissingCounts read, MissingCounts reference, String... absent) {
        return new FileReport(
                "a.csv",
                new TreeMap<>(Map.of(FileReport.Reason.UNKNOWN_CLIENT, 7L)),
                new FileNote(Set.of(), Set.of(absent), false, read),
                reference);
    }

    private static List<String> differing(MissingCounts read, MissingCounts reference, String... absent) {
        return report(read, reference, absent).differences().stream()
                .map(FileReport.Difference::column)
                .toList();
    }

    @Test
    void putsTheLargestDifferenceFirst() {
        assertEquals(
                List.of("C", "A"),
                differing(
                        counts(10_000, Map.of("A", 1_000L, "B", 500L, "C", 0L)),
                        counts(10_000, Map.of("A", 500L, "B", 500L, "C", 5_000L))));
    }

    @Test
    void leavesEverydayDifferencesAlone() {
        MissingCounts reference = counts(1_000_000, Map.of("A", 100_000L));
        assertEquals(List.of(), differing(counts(1_000_000, Map.of("A", 119_900L)), reference));
        assertEquals(List.of("A"), differing(counts(1_000_000, Map.of("A", 120_100L)), reference));
    }

    @Test
    void leavesToChanceWhatChanceExplains() {
        MissingCounts reference = counts(1_000_000, Map.of("A", 500_000L));
        assertEquals(List.of(), differing(counts(100, Map.of("A", 69L)), reference), "3.8 standard errors");
        assertEquals(List.of("A"), differing(counts(100, Map.of("A", 71L)), reference), "4.2 standard errors");
    }

    @Test
    void comparesNothingWithNobody() {
        assertEquals(List.of(), differing(counts(100, Map.of("A", 69L)), MissingCounts.NONE));
        assertEquals(List.of(), differing(counts(0, Map.of("A", 0L)), counts(100, Map.of("A", 69L))));
    }

    @Test
    void anAbsentColumnIsNoDifference() {
        MissingCounts reference = counts(100, Map.of("A", 0L));
        assertEquals(List.of("A"), differing(counts(100, Map.of("A", 100L)), reference));
        assertEquals(List.of(), differing(counts(100, Map.of("A", 100L)), reference, "A"));
    }

    @Test
    void tellsHowManyRowsWereSkipped() {
        FileReport report = report(counts(100, Map.of()), MissingCounts.NONE);
        assertEquals(100, report.rows());
        assertEquals(7, report.skippedRows());
        ImportReport whole = new ImportReport(1, 2, 3, 0, new ImportReport.Histories(2, 1, 0), List.of(report));
        assertEquals(whole, StoredText.read(StoredText.of(whole), ImportReport.class));
    }
}
