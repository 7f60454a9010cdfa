package io.octroi.client;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of numbers under a header, such as a feature matrix; plain, {@code .gz} or {@code .zip}ped. */
public final class NumberTable implements AutoCloseable {

    private static final int ROWS_PER_STEP = 500;

    private final CsvTable table;
    private final List<String> columns;
    private long rows;

    private NumberTable(CsvTable table) {
        this.table = table;
        String[] names = new String[table.columns().size()];
        table.columns().forEach(name -> names[table.column(name).orElseThrow()] = name);
        this.columns = List.copyOf(Arrays.asList(names));
    }

    /**
     * Opens the file and reads its header.
     *
     * @param mandatory columns it must have
     * @throws UnreadableCsv when it cannot be read, names a column twice or lacks a mandatory one
     */
    public static NumberTable open(Path file, List<String> mandatory) {
        return new NumberTable(CsvTable.open(file, mandatory));
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

    /** One row; its cells are read as they are asked for. */
    public final class Row {

        private final CSVRecord cells;

        private Row(CSVRecord cells) {
            this.cells = cells;
        }

        /** The cell of a column by its place, as it stands in the file. */
        public String text(int column) {
            return cells.get(column);
        }

        /**
         * The number in a cell, NaN where the cell is empty.
         *
         * @throws UnreadableCsv when it holds something else
         */
        public double number(int column) {
            try {
                return DecimalText.number(columns.get(column), cells.get(column));
            } catch (UnreadableField e) {
                throw error(e.field(), "the value " + e.reason());
            }
        }

        /**
         * The whole number in a cell, of at most 15 digits and without a sign.
         *
         * @throws UnreadableCsv when it holds something else
         */
        public long key(int column) {
            double key = ShortDecimal.readDigits(cells.get(column));
            if (Double.isNaN(key)) {
                throw error(columns.get(column), "the value is no whole number of at most 15 digits");
            }
            return (long) key;
        }
    }
}
