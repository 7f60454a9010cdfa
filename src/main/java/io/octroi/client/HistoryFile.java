package io.octroi.client;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One file of credit history, read row by row as numbers. */
final class HistoryFile implements AutoCloseable {

    private final HistoryTable table;
    private final CsvTable csv;
    private final Cell[] cells;
    private final long[] missing;
    private final long[] noSuchDay;
    private long rowsWithNoSuchDay;
    private long rows;

    HistoryFile(HistoryTable table, Path file) {
        this.table = table;
        this.csv = CsvTable.open(file, keys(table));
        this.cells = table.columns().stream()
                .filter(column -> csv.column(column.name()).isPresent())
                .map(column -> new Cell(column, csv.column(column.name()).getAsInt(), new HashMap<>()))
                .toArray(Cell[]::new);
        for (Cell cell : cells) {
            csv.expect(cell.at(), cell.column().cells());
        }
        this.missing = new long[table.columns().size()];
        this.noSuchDay = new long[table.columns().size()];
    }

    String name() {
        return csv.name();
    }

    UnreadableCsv error(String column, String reason) {
        return csv.error(column, reason);
    }

    void tell(Progress progress) {
        csv.tell(progress, rows);
    }

    /** How many rows were read. */
    long rows() {
        return rows;
    }

    /** Where the rows read so far say that there is no such day. */
    NoSuchDays noSuchDays() {
        SortedMap<String, Long> byColumn = new TreeMap<>();
        table.columns().stream()
                .filter(column -> column.type() == HistoryColumn.Type.DAYS)
                .forEach(column -> byColumn.put(column.name(), noSuchDay[column.position()]));
        return new NoSuchDays(rowsWithNoSuchDay, byColumn);
    }

    FileNote note() {
        SortedMap<String, Long> missingByColumn = new TreeMap<>();
        table.columns().forEach(column -> missingByColumn.put(column.name(), missing[column.position()]));
        return FileNote.on(csv, missingByColumn.keySet(), new MissingCounts(rows, missingByColumn));
    }

    /**
     * Reads the next row into the first places of an array, in the order of the table's columns; what the file has no
     * column for is NaN.
     *
     * @return whether there was one more row
     * @throws UnreadableCsv when the row cannot be read
     */
    boolean next(double[] into) {
        Optional<CsvRow> row = csv.next();
        if (row.isEmpty()) {
            return false;
        }
        if (cells.length < table.columns().size()) {
            Arrays.fill(into, Double.NaN);
        }
        boolean somewhere = false;
        try {
            for (Cell cell : cells) {
                int at = cell.column().position();
                into[at] = cell.value(row.get());
                if (Double.isNaN(into[at]) && cell.isFilled(row.get())) {
                    noSuchDay[at]++;
                    somewhere = true;
                }
            }
        } catch (UnreadableField e) {
            throw csv.error(e.field(), "the value " + e.reason());
        }
        rowsWithNoSuchDay += somewhere ? 1 : 0;
        countMissing(into);
        return true;
    }

    private void countMissing(double[] row) {
        rows++;
        for (int i = 0; i < missing.length; i++) {
            if (Double.isNaN(row[i])) {
                missing[i]++;
            }
        }
    }

    @Override
    public void close() {
        csv.close();
    }

    private static List<String> keys(HistoryTable table) {
        return table.columns().stream()
                .filter(column -> column.type() == HistoryColumn.Type.KEY)
                .map(HistoryColumn::name)
                .toList();
    }

    /** A column of the table, its place in the file's rows, and the codes of the category texts met so far. */
    private record Cell(HistoryColumn column, int at, Map<String, Double> codes) {

        private static final int MOST_CODES = 1_000;

        double value(CsvRow row) {
            return column.type() == HistoryColumn.Type.CATEGORY ? code(row.text(at)) : column.value(row, at);
        }

        boolean isFilled(CsvRow row) {
            return !Double.isNaN(row.number(at)) || !row.text(at).isEmpty();
        }

        private double code(String text) {
            Double known = codes.get(text);
            if (known != null) {
                return known;
            }
            double code = column.value(text);
            if (codes.size() < MOST_CODES) {
                codes.put(text, code);
            }
            return code;
        }
    }
}
