package io.octroi.client;

import java.util.List;
import java.util.Optional;

/**
 * One column of a table of credit history.
 *
 * @param table the table it belongs to
 * @param position its place in a row of {@link HistoryRows}, from 0
 * @param name its column in the input files, such as {@code AMT_INSTALMENT}
 * @param type how its text is read
 * @param categories for a category: the texts its codes stand for, code 0 first; empty for all else
 */
public record HistoryColumn(HistoryTable table, int position, String name, Type type, List<String> categories) {

    /** The code of a category text that is not among the declared ones. */
    public static final double OTHER_CATEGORY = -1;

    /** How the input files write "no such day", about a thousand years ahead. */
    static final double NO_SUCH_DAY = 365_243;

    /** How a column's text is read. */
    public enum Type {
        /** The number of a client, a credit or a loan: a whole number, never missing. */
        KEY,
        NUMBER,
        /** Days relative to the application; 365243 means that there is no such day. */
        DAYS,
        CATEGORY
    }

    public HistoryColumn {
        categories = List.copyOf(categories);
    }

    /**
     * The text as a number: NaN when it is empty or says "no such day", the code of a category.
     *
     * @throws UnreadableField when it cannot be read
     */
    double value(String text) {
        return switch (type) {
            case CATEGORY -> code(text);
            case KEY -> key(text);
            case NUMBER, DAYS -> known(DecimalText.number(name, text));
        };
    }

    /** What a file's cells in this column are read as. */
    CsvRow.Cells cells() {
        return switch (type) {
            case CATEGORY -> CsvRow.Cells.TEXTS;
            case KEY -> CsvRow.Cells.DIGITS;
            case NUMBER, DAYS -> CsvRow.Cells.DECIMALS;
        };
    }

    /** The same of a cell in a row of a file whose cells were expected to be {@link #cells()}. */
    double value(CsvRow row, int cell) {
        double number = row.number(cell);
        return Double.isNaN(number) ? value(row.text(cell)) : known(number);
    }

    private double known(double number) {
        return type == Type.DAYS && number == NO_SUCH_DAY ? Double.NaN : number;
    }

    /** The text a category's code stands for, unless it is missing or not among the declared ones. */
    public Optional<String> category(double code) {
        return code >= 0 ? Optional.of(categories.get((int) code)) : Optional.empty();
    }

    private double code(String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        PrintableText.demand(name, text);
        return categories.indexOf(text);
    }

    private double key(String text) {
        double key = ShortDecimal.readDigits(text.toCharArray(), 0, text.length());
        if (Double.isNaN(key)) {
            throw new UnreadableField(name, "is no number of a client or credit: a whole number of at most 15 digits");
        }
        return key;
    }
}
