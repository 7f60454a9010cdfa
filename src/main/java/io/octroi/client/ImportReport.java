package io.octroi.client;

import java.util.Arrays;
import java.util.List;

/**
 * What an import did.
 *
 * @param referenceClients how many clients with an outcome were read
 * @param applicants how many clients without one were read
 * @param added how many of them are new
 * @param updated how many replace what was known of a client
 * @param histories what became of their credit histories
 * @param files what it made of each file, in the order in which they were read
 */
public record ImportReport(
        int referenceClients, int applicants, int added, int updated, Histories histories, List<FileReport> files) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /**
     * What became of credit histories. An import replaces a client's history as a whole, so what an earlier one knew from
     * a table that this one does not bring is gone.
     *
     * @param stored how many clients of this import have one
     * @param replaced how many of them had one before
     * @param dropped how many of those have none now
     */
    public record Histories(int stored, int replaced, int dropped) {}

    /** The tables of credit history that the import had no file of. */
    public List<HistoryTable> absentTables() {
        return Arrays.stream(HistoryTable.values())
                .filter(table -> files.stream().noneMatch(file -> file.isOf(table)))
                .toList();
    }

    public int clients() {
        return referenceClients + applicants;
    }
}
