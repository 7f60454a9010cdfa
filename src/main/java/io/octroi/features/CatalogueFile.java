package io.octroi.features;

import io.octroi.client.ShippedTable;
import io.octroi.client.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One of the tables the catalogue is written in, beside this class on the class path. */
final class CatalogueFile {

    private CatalogueFile() {}

    /** The table's lines in order, each cell by its column. */
    static List<Map<String, String>> lines(String name) {
        return ShippedTable.lines(CatalogueFile.class, name);
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
