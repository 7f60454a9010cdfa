package io.octroi.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as a spreadsheet of the reader's language reads it: semicolons and decimal commas in French, commas and
 * points in English, lines and quotes as RFC 4180 has them.
 */
final class Spreadsheet {

    /** Without it a spreadsheet takes the letters for those of an older code page. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";
    private static final int DECIMALS = 4;

    private final boolean french;
    private final CSVPrinter printer;

    /** @param columns the names of the columns */
    Spreadsheet(Locale reader, Appendable out, Object... columns) throws IOException {
        this.french = reader.getLanguage().equals(Locale.FRENCH.getLanguage());
        out.append(BYTE_ORDER_MARK);
        this.printer = CSVFormat.RFC4180
                .builder()
                .setDelimiter(french ? ';' : ',')
                .get()
                .print(out);
        printer.printRecord(columns);
    }

    /** @param cells numbers, or texts made by {@link #text} and {@link #number} */
    void add(Object... cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet would work out as a formula is kept from it by an apostrophe. */
    static String text(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** A number with four decimals at most; nothing for none. */
    String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(value.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return french ? plain.replace('.', ',') : plain;
    }
}
