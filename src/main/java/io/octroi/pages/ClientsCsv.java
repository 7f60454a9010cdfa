package io.octroi.pages;

import io.octroi.decision.Asked;
import io.octroi.decision.Assessments;
import io.octroi.decision.StoredAssessment;
import io.octroi.features.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a list of applicants as a spreadsheet of the reader's language reads it: semicolons and decimal commas in French,
 * commas and points in English, lines and quotes as RFC 4180 has them.
 */
final class ClientsCsv {

    /** Without it a spreadsheet takes the letters for those of an older code page. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";
    private static final int DECIMALS = 4;

    private final Words words;
    private final ProductNames products;
    private final ClientRow.Writer rows;
    private final boolean french;
    private final CSVPrinter printer;

    /** Begins with the names of the columns. */
    ClientsCsv(Words words, Catalogue catalogue, Appendable out) throws IOException {
        this.words = words;
        this.products = new ProductNames(catalogue, words.locale());
        this.rows = new ClientRow.Writer(words, catalogue);
        this.french = words.locale().getLanguage().equals(Locale.FRENCH.getLanguage());
        out.append(BYTE_ORDER_MARK);
        this.printer = CSVFormat.RFC4180
                .builder()
                .setDelimiter(french ? ';' : ',')
                .get()
                .print(out);
        printer.printRecord(
                words.text("clients.number"),
                words.text("clients.product"),
                words.text("clients.amount"),
                words.text("clients.score"),
                words.text("clients.recommendation"),
                words.text("clients.state"));
    }

    void add(Assessments.Line line) {
        Asked asked = line.asked();
        OptionalDouble score =
                line.assessment().map(StoredAssessment::solvencyScore).orElse(OptionalDouble.empty());
        try {
            printer.printRecord(
                    line.client().id(),
                    text(products.of(asked.product())),
                    number(asked.amount()),
                    number(score),
                    text(line.assessment()
                            .map(rows::verdict)
                            .orElse(Verdict.NONE)
                            .word()),
                    text(DecisionWords.of(words).state(line.standing()).word()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet would work out as a formula is kept from it by an apostrophe. */
    private static String text(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(value.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return french ? plain.replace('.', ',') : plain;
    }
}
