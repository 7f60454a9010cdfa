package io.octroi.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A CSV file of numbers under a header, such as a feature matrix; plain, {@code .gz} or {@code .zip}ped. */
public final class NumberTable implements AutoCloseable {

    private static final int ROWS_PER_STEP = 500;

    private final CsvTable table;
    private final int keyAt;
    private final List<String> columns;
    private long rows;

    private NumberTable(CsvTable table, String key) {
        this.table = table;
        this.keyAt = table.column(key).orElseThrow();
        table.expect(keyAt, CsvRow.Cells.DIGITS);
        String[] names = new String[table.columns().size()];
        table.columns().forEach(name -> names[table.column(name).orElseThrow()] = name);
        this.columns = List.copyOf(Arrays.asList(names));
    }

    /**
     * Opens the file and reads its header.
     *
     * @param key the column that numbers the rows
     * @throws UnreadableCsv when it cannot be read, names a column twice or lacks the key
     */
    public static NumberTable open(Path file, String key) {
        return new NumberTable(CsvTable.open(file, List.of(key)), key);
    }

    /** The same of a plain CSV text that is no file; closing the table closes it. */
    public static NumberTable open(InputStream bytes, String name, String key) throws IOException {
        return new NumberTable(CsvTable.open(bytes, name, List.of(key)), key);
    }

    /** Whether nothing behind the row read last can be read: it was refused because where it ends is not known. */
    public boolean isBroken() {
        return table.isBroken();
    }

    /** The line on which the row read last begins; the header is line 1. */
    public long line() {
        return table.line();
    }

    /** The columns in the file's order; a column without a name is called "". */
    public List<String> columns() {
        return columns;
    }

    /**
     * The next row, or nothing at the end of the file.
     *
     * @throws UnreadableCsv when the row has another number of cells than the header
     */
    public Optional<Row> next(Progress progress) {
        if (rows % ROWS_PER_STEP == 0) {
            table.tell(progress, rows);
        }
        rows++;
        return table.next().map(Row::new);
    }

    /** The error that the row read last has a wrong value in this column, or the header, before a row was read. */
    public UnreadableCsv error(String column, String reason) {
        return table.error(column, reason);
    }

    @Override
    public void close() {
        table.close();
    }

    /** One row; its cells are read as they are asked for, and only until the next row is. */
    public final class Row {

        private final CsvRow cells;

        private Row(CsvRow cells) {
            this.cells = cells;
        }

        /** The cell of a column by its place, as it stands in the file. */
        public String text(int column) {
            return cells.text(column);
        }

        /**
         * The number in a cell, NaN where the cell is empty.
         *
         * @throws UnreadableCsv when it holds something else
         */
        public double number(int column) {
            try {
                return DecimalText.number(columns.get(column), cells.text(column));
            } catch (UnreadableField e) {
                throw error(e.field(), "the value " + e.reason());
            }
        }

        /**
         * The whole number in the key's cell, of at most 15 digits and without a sign.
         *
         * @throws UnreadableCsv when it holds something else
         */
        public long key() {
            double key = cells.number(keyAt);
            if (Double.isNaN(key)) {
                throw error(columns.get(keyAt), "the value is no whole number of at most 15 digits");
            }
            return (long) key;
        }
    }
}
