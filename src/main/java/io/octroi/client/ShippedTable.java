package io.octroi.client;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One of the tables this package is told its layouts by, beside this class on the class path. */
final class ShippedTable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private ShippedTable() {}

    /** The table's lines in order, each cell by its column. */
    static List<Map<String, String>> lines(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ShippedTable.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
