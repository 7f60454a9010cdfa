package io.octroi.client;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A CSV file of any columns under a header, whose cells are numbers or texts; plain, {@code .gz} or {@code .zip}ped. */
public final class ColumnFile implements AutoCloseable {

    private static final int ROWS_PER_STEP = 500;

    private final CsvTable table;
    private final List<String> columns;
    private CsvRow row = new CsvRow();
    private long rows;

    private ColumnFile(CsvTable table) {
        this.table = table;
        String[] names = new String[table.columns().size()];
        table.columns().forEach(name -> names[table.column(name).orElseThrow()] = name);
        this.columns = List.copyOf(Arrays.asList(names));
    }

    /**
     * Opens the file and reads its header.
     *
     * @throws UnreadableCsv when it cannot be read, or names a column twice
     */
    public static ColumnFile open(Path file) {
        return new ColumnFile(CsvTable.open(file, List.of()));
    }

    /** The columns in the file's order; a column without a name is called "". */
    public List<String> columns() {
        return columns;
    }

    /** Has short numbers of that column read on the spot from the next row on; what is none of them stays a text. */
    public void expectNumbers(int column) {
        table.expect(column, CsvRow.Cells.DECIMALS);
    }

    /** Has that column read as texts from the next row on. */
    public void expectTexts(int column) {
        table.expect(column, CsvRow.Cells.TEXTS);
    }

    /**
     * Goes to the next row, and says whether there is one.
     *
     * @throws UnreadableCsv when the row has another number of cells than the header
     */
    public boolean next(Progress progress) {
        if (rows % ROWS_PER_STEP == 0) {
            table.tell(progress, rows);
        }
        rows++;
        var next = table.next();
        next.ifPresent(found -> row = found);
        return next.isPresent();
    }

    /** The number read on the spot, NaN where none was: the text then says what the cell holds. */
    public double number(int column) {
        return row.number(column);
    }

    /** The text of a cell that was not read as a number on the spot. */
    public String text(int column) {
        return row.text(column);
    }

    @Override
    public void close() {
        table.close();
    }
}
