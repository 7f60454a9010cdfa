package io.octroi.client;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings together what the data folder, the credit histories and the reference clients tell of each file of an import.
 */
final class FileReports {

    private final DataFolder folder;
    private final ReferenceProfile before;
    private final List<FileReport> reports = new ArrayList<>();

    private FileReports(DataFolder folder, ReferenceProfile before) {
        this.folder = folder;
        this.before = before;
    }

    /**
     * One report for each file that was read, application tables first. All are compared with what was known before the
     * import; only the applicants of a first import are compared with the reference clients that come with them.
     */
    static List<FileReport> of(
            DataFolder folder,
            Map<HistoryTable, HistorySummaries.RowCount> history,
            ReferenceProfile before,
            ReferenceProfile now) {
        FileReports files = new FileReports(folder, before);
        files.add(folder.referenceFile(), 0, before.table(ReferenceProfile.FORMS));
        files.add(folder.applicantFile(), 0, (before.clients() > 0 ? before : now).table(ReferenceProfile.FORMS));
        history.forEach((table, rows) -> files.add(table, rows.ofUnknownClients()));
        return files.reports;
    }

    /** What is missing in the tables of credit history that were read. */
    static SortedMap<String, MissingCounts> history(DataFolder folder) {
        SortedMap<String, MissingCounts> tables = new TreeMap<>();
        for (HistoryTable table : HistoryTable.values()) {
            folder.historyFile(table)
                    .flatMap(file -> note(folder, file))
                    .ifPresent(note -> tables.put(table.title(), note.missing()));
        }
        return tables;
    }

    private void add(HistoryTable table, long ofUnknownClients) {
        add(folder.historyFile(table), ofUnknownClients, before.table(table.title()));
    }

    private void add(Optional<Path> file, long ofUnknownClients, MissingCounts reference) {
        SortedMap<FileReport.Reason, Long> skipped = new TreeMap<>();
        if (ofUnknownClients > 0) {
            skipped.put(FileReport.Reason.UNKNOWN_CLIENT, ofUnknownClients);
        }
        file.flatMap(read -> note(folder, read)
                        .map(note -> new FileReport(String.valueOf(read.getFileName()), skipped, note, reference)))
                .ifPresent(reports::add);
    }

    private static Optional<FileNote> note(DataFolder folder, Path file) {
        return Optional.ofNullable(folder.notes().get(String.valueOf(file.getFileName())));
    }
}
