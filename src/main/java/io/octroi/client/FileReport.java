package io.octroi.client;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import made of one file.
 *
 * @param file its name
 * @param skipped how many rows were left aside, by why
 * @param note its columns and what is missing in them
 * @param reference what is missing among the reference clients it was compared with; no rows when there were none
 */
public record FileReport(String file, SortedMap<Reason, Long> skipped, FileNote note, MissingCounts reference) {

    /** Smaller differences of a missing rate are everyday ones, however many rows prove them. */
    static final double LEAST_DIFFERENCE = 0.02;

    /** In standard errors: with some 350 columns, chance alone passes this bound in one import of fifty. */
    static final double LEAST_DEVIATION = 4;

    /** Why a row is left aside. */
    public enum Reason {
        /** No application table names its client. */
        UNKNOWN_CLIENT
    }

    public FileReport {
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    }

    /** Whether it is the file of that table, packed or not. */
    boolean isOf(HistoryTable table) {
        return file.startsWith(table.title() + ".csv");
    }

    /** How many rows were read, kept or not. */
    public long rows() {
        return note.missing().rows();
    }

    public long skippedRows() {
        return skipped.values().stream().mapToLong(rows -> rows).sum();
    }

    /** A column that is missing more often, or less often, than among the reference clients. */
    public record Difference(String column, double rate, double referenceRate) {}

    /**
     * The columns whose missing rate differs from the reference by more than 2 points and by more than chance explains
     * (four standard errors of the difference of two shares), the largest difference first; an absent column is none.
     */
    public List<Difference> differences() {
        return note.missing().missing().keySet().stream()
                .filter(column -> !note.absentColumns().contains(column))
                .map(column -> new Difference(column, note.missing().rate(column), reference.rate(column)))
                .filter(this::isRemarkable)
                .sorted(Comparator.comparingDouble(
                                (Difference difference) -> -Math.abs(difference.rate - difference.referenceRate))
                        .thenComparing(Difference::column))
                .toList();
    }

    /** False where either side has no rows: NaN is greater than nothing. */
    private boolean isRemarkable(Difference of) {
        double together = (of.rate * rows() + of.referenceRate * reference.rows()) / (rows() + reference.rows());
        double error = Math.sqrt(together * (1 - together) * (1.0 / rows() + 1.0 / reference.rows()));
        double difference = Math.abs(of.rate - of.referenceRate);
        return difference > LEAST_DIFFERENCE && difference > LEAST_DEVIATION * error;
    }
}
