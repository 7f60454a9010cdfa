package io.octroi.commands;

import io.octroi.client.FileReport;
import io.octroi.client.ImportReport;
import io.octroi.client.MissingCounts;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An import's report as lines for a terminal: the short one after an import, the full one on demand. */
final class ReportText {

    private static final int MOST_DIFFERENCES = 8;
    private static final int MOST_COLUMNS = 6;
    private static final double HUNDRED = 100;

    private final PrintWriter out;

    ReportText(PrintWriter out) {
        this.out = out;
    }

    /** What an operator should see at once: at most some 25 lines, whatever the data. */
    void brief(ImportReport report) {
        files(report);
        List<String> differences = report.files().stream()
                .flatMap(file -> file.differences().stream().map(difference -> line(file, difference)))
                .toList();
        if (!differences.isEmpty()) {
            out.println("missing rates that differ from the reference clients' by more than 2 points:");
            differences.stream().limit(MOST_DIFFERENCES).forEach(out::println);
        }
        if (differences.size() > MOST_DIFFERENCES) {
            out.printf("  and %d more%n", differences.size() - MOST_DIFFERENCES);
        }
        for (FileReport file : report.files()) {
            names(file.file() + ": ignored, because Octroi knows no such columns", file.ignoredColumns(), MOST_COLUMNS);
            names(file.file() + ": absent, and therefore missing in all rows", file.absentColumns(), MOST_COLUMNS);
        }
    }

    /** Everything the report holds. */
    void full(ImportReport report) {
        out.printf(
                Locale.ROOT,
                "%,d reference clients, %,d applicants; %,d new, %,d updated%n",
                report.referenceClients(),
                report.applicants(),
                report.added(),
                report.updated());
        files(report);
        for (FileReport file : report.files()) {
            out.println();
            out.println(file.file());
            names("  ignored, because Octroi knows no such columns", file.ignoredColumns(), Integer.MAX_VALUE);
            names("  absent, and therefore missing in all rows", file.absentColumns(), Integer.MAX_VALUE);
            columns(file);
        }
    }

    private void files(ImportReport report) {
        out.printf("%-34s %12s %12s %12s%n", "file", "rows read", "kept", "skipped");
        for (FileReport file : report.files()) {
            out.printf(
                    Locale.ROOT,
                    "%-34s %,12d %,12d %,12d%s%n",
                    file.file(),
                    file.rows(),
                    file.kept().rows(),
                    file.rows() - file.kept().rows(),
                    file.skipped().keySet().stream()
                            .map(reason -> switch (reason) {
                                case UNKNOWN_CLIENT -> " of unknown clients";
                            })
                            .collect(Collectors.joining(",")));
        }
    }

    /** Columns that differ come first, then all others by name. */
    private void columns(FileReport file) {
        MissingCounts kept = file.kept();
        List<FileReport.Difference> differences = file.differences();
        differences.forEach(difference -> out.println(line(file, difference) + "  differs"));
        kept.missing().keySet().stream()
                .filter(column -> differences.stream()
                        .noneMatch(difference -> difference.column().equals(column)))
                .forEach(column -> out.println(line(
                        file,
                        new FileReport.Difference(
                                column, kept.rate(column), file.reference().rate(column)))));
    }

    private static String line(FileReport file, FileReport.Difference of) {
        String reference = Double.isNaN(of.referenceRate())
                ? ""
                : String.format(Locale.ROOT, " against %5.1f %%", HUNDRED * of.referenceRate());
        return String.format(
                Locale.ROOT, "  %-34s %-30s %5.1f %%%s", file.file(), of.column(), HUNDRED * of.rate(), reference);
    }

    private void names(String what, Collection<String> columns, int most) {
        if (!columns.isEmpty()) {
            String more = columns.size() > most ? " and " + (columns.size() - most) + " more" : "";
            out.println(what + ": " + columns.stream().limit(most).collect(Collectors.joining(", ")) + more);
        }
    }
}
