package io.octroi.client;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** One file of credit history, read row by row as numbers. */
final class HistoryFile implements AutoCloseable {

    private final HistoryTable table;
    private final CsvTable csv;
    private final Cell[] cells;
    private final long[] missing;
    private long rows;

    HistoryFile(HistoryTable table, Path file) {
        this.table = table;
        this.csv = CsvTable.open(file, keys(table));
        this.cells = table.columns().stream()
                .filter(column -> csv.column(column.name()).isPresent())
                .map(column -> new Cell(column, csv.column(column.name()).getAsInt(), new HashMap<>()))
                .toArray(Cell[]::new);
        this.missing = new long[table.columns().size()];
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
        Optional<CSVRecord> row = csv.next();
        if (row.isEmpty()) {
            return false;
        }
        if (cells.length < table.columns().size()) {
            Arrays.fill(into, Double.NaN);
        }
        try {
            for (Cell cell : cells) {
                into[cell.column().position()] = cell.value(row.get().get(cell.at()));
            }
        } catch (UnreadableField e) {
            throw csv.error(e.field(), "the value " + e.reason());
        }
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

        double value(String text) {
            return column.type() == HistoryColumn.Type.CATEGORY ? code(text) : column.value(text);
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
