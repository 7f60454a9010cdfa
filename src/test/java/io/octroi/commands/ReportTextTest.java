package io.octroi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.FileNote;
import io.octroi.client.FileReport;
import io.octroi.client.ImportReport;
import io.octroi.client.MissingCounts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    /** Eight files, each with thirty columns that differ, thirty that nobody knows and thirty that are absent. */
    private static final ImportReport BAD = new ImportReport(
            1_000,
            200,
            1_200,
            0,
            new ImportReport.Histories(900, 300, 40),
            IntStream.range(0, 8).mapToObj(ReportTextTest::badFile).toList());

    private static FileReport badFile(int number) {
        return new FileReport(
                "table_" + number + ".csv.gz",
                new TreeMap<>(number > 1 ? Map.of(FileReport.Reason.UNKNOWN_CLIENT, 25L) : Map.of()),
                new FileNote(
                        columns("IGNORED_").keySet(),
                        columns("ABSENT_").keySet(),
                        true,
                        new MissingCounts(1_000, columns("COLUMN_"))),
                new MissingCounts(2_000, columns("OTHER_")));
    }

    private static SortedMap<String, Long> columns(String prefix) {
        SortedMap<String, Long> columns = new TreeMap<>();
        IntStream.range(10, 40).forEach(i -> columns.put(prefix + i, 50L));
        return columns;
    }

    private static List<String> lines(Consumer<ReportText> telling) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        telling.accept(new ReportText(printer));
        printer.flush();
        return out.toString().lines().toList();
    }

    @Test
    void theShortReportFitsATerminalHoweverBadTheData() {
        List<String> lines = lines(text -> text.brief(BAD));
        assertTrue(lines.size() <= 25, () -> String.join("\n", lines));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 200), () -> String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(line -> line.equals("  and 235 more")), () -> String.join("\n", lines));
        assertTrue(lines.get(3).matches("table_2.csv.gz +1,000 +975 +25 of unknown clients"), lines.get(3));
    }

    @Test
    void tellsWhatHistoryIsGone() {
        List<String> lines = lines(text -> text.brief(BAD));
        assertTrue(
                lines.contains(
                        "the credit history of 300 clients known before gave way as a whole: 40 of them have none now"),
                () -> String.join("\n", lines));
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.endsWith("is gone: bureau, bureau_balance, previous_application,"
                                + " POS_CASH_balance, installments_payments, credit_card_balance")),
                () -> String.join("\n", lines));
    }

    @Test
    void theFullReportTellsOfEveryColumn() {
        List<String> lines = lines(text -> text.full(BAD));
        for (String column : columns("COLUMN_").keySet()) {
            assertEquals(8, lines.stream().filter(line -> line.contains(column)).count(), column);
        }
        assertTrue(lines.stream().anyMatch(line -> line.contains("ABSENT_39") && line.contains("ABSENT_10")));
        assertTrue(lines.stream().anyMatch(line -> line.matches("  COLUMN_10 +5\\.0 % +100\\.0 %  differs")));
    }
}
