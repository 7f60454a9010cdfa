package io.octroi.commands;

import io.octroi.client.FileNote;
import io.octroi.client.FileReport;
import io.octroi.client.HistoryTable;
import io.octroi.client.ImportReport;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An import's report as lines for a terminal: the short one after an import, the full one on demand. */
final class ReportText {

    private static final int MOST_DIFFERENCES = 5;
    private static final int MOST_FILES = 2;
    private static final int MOST_COLUMNS = 4;
    private static final double HUNDRED = 100;

    private final PrintWriter out;

    ReportText(PrintWriter out) {
        this.out = out;
    }

    /** What an operator should see at once: at most 25 lines, whatever the data. */
    void brief(ImportReport report) {
        files(report);
        histories(report);
        differences(report);
        columns(report, FileNote::ignoredColumns, "unknown to Octroi and ignored in %s: %s");
        columns(report, FileNote::absentColumns, "absent from %s, therefore missing in all its rows: %s");
        String latin1 = report.files().stream()
                .filter(file -> file.note().latin1())
                .map(FileReport::file)
                .collect(Collectors.joining(", "));
        if (!latin1.isEmpty()) {
            out.println("not UTF-8, and therefore read as Latin-1: " + latin1);
        }
    }

    private void differences(ImportReport report) {
        List<String> differences = report.files().stream()
                .flatMap(file -> file.differences().stream().map(difference -> line(file, difference)))
                .toList();
        if (!differences.isEmpty()) {
            out.println("missing rates unlike the reference clients', by more than 2 points and more than chance:");
        }
        limited(differences, MOST_DIFFERENCES);
    }

    /** A line for each file that has such columns, in those words for file and columns. */
    private void columns(ImportReport report, Function<FileNote, Set<String>> such, String words) {
        limited(
                report.files().stream()
                        .filter(file -> !such.apply(file.note()).isEmpty())
                        .map(file -> words.formatted(file.file(), names(such.apply(file.note()), MOST_COLUMNS)))
                        .toList(),
                MOST_FILES);
    }

    private void limited(List<String> lines, int most) {
        lines.stream().limit(most).forEach(out::println);
        if (lines.size() > most) {
            out.printf(Locale.ROOT, "  and %,d more%n", lines.size() - most);
        }
    }

    /** Everything the report holds. */
    void full(ImportReport report) {
        out.printf(
                Locale.ROOT,
                "%,d reference clients, %,d applicants; %,d new, %,d updated; %,d with credit history%n",
                report.referenceClients(),
                report.applicants(),
                report.added(),
                report.updated(),
                report.histories().stored());
        files(report);
        histories(report);
        for (FileReport file : report.files()) {
            out.printf("%n%s%n", file.file());
            tell("ignored", file.note().ignoredColumns());
            tell("absent", file.note().absentColumns());
            tell("read as", file.note().latin1() ? Set.of("Latin-1") : Set.of());
            columns(file);
        }
    }

    private void tell(String what, Collection<String> columns) {
        if (!columns.isEmpty()) {
            out.println("  " + what + ": " + names(columns, Integer.MAX_VALUE));
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
                    file.rows() - file.skippedRows(),
                    file.skippedRows(),
                    file.skipped().keySet().stream()
                            .map(reason -> switch (reason) {
                                case UNKNOWN_CLIENT -> " of unknown clients";
                            })
                            .collect(Collectors.joining(",")));
        }
    }

    /** Silent where every history that gave way was replaced by one from all tables. */
    private void histories(ImportReport report) {
        ImportReport.Histories histories = report.histories();
        String absent = report.absentTables().stream().map(HistoryTable::title).collect(Collectors.joining(", "));
        if (histories.replaced() == 0 || (histories.dropped() == 0 && absent.isEmpty())) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "the credit history of %,d clients known before gave way as a whole: %,d of them have none now%n",
                histories.replaced(),
                histories.dropped());
        if (!absent.isEmpty()) {
            out.println("  what was known from tables that did not come along is gone: " + absent);
        }
    }

    /** Columns that differ come first, then all others by name. */
    private void columns(FileReport file) {
        List<FileReport.Difference> differences = file.differences();
        out.printf("  %-30s %9s %11s%n", "column", "missing", "reference");
        differences.forEach(difference -> out.println(rates(difference) + "  differs"));
        file.note().missing().missing().keySet().stream()
                .filter(column -> differences.stream()
                        .noneMatch(difference -> difference.column().equals(column)))
                .map(column -> new FileReport.Difference(
                        column,
                        file.note().missing().rate(column),
                        file.reference().rate(column)))
                .forEach(column -> out.println(rates(column)));
    }

    private static String rates(FileReport.Difference of) {
        return "  %-30s %9s %11s".formatted(of.column(), percent(of.rate()), percent(of.referenceRate()));
    }

    private static String line(FileReport file, FileReport.Difference of) {
        return "  %s, %s: %s against %s"
                .formatted(file.file(), of.column(), percent(of.rate()), percent(of.referenceRate()));
    }

    private static String percent(double rate) {
        return Double.isNaN(rate) ? "-" : String.format(Locale.ROOT, "%.1f %%", HUNDRED * rate);
    }

    private static String names(Collection<String> columns, int most) {
        String more = columns.size() > most ? " and " + (columns.size() - most) + " more" : "";
        return columns.stream().limit(most).collect(Collectors.joining(", ")) + more;
    }
}
