package io.octroi.features;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One of the tables the catalogue is written in, beside this class on the class path. */
final class CatalogueFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private CatalogueFile() {}

    /** The table's lines in order, each cell by its column. */
    static List<Map<String, String>> lines(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Wording wording(Map<String, String> line) {
        return new Wording(cell(line, "french"), cell(line, "english"));
    }

    /** How the line expects the risk of default to move with its values: +, - or nothing. */
    static Optional<Feature.Sign> sign(Map<String, String> line) {
        return switch (cell(line, "sign")) {
            case "+" -> Optional.of(Feature.Sign.RISES);
            case "-" -> Optional.of(Feature.Sign.FALLS);
            default -> Optional.empty();
        };
    }

    /** The cell of a column every line of the table has. */
    static String cell(Map<String, String> line, String column) {
        return Objects.requireNonNull(line.get(column), column);
    }
}
