package io.octroi.features;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the lines of a CSV file for tests, each cell by its column. */
final class CsvLines {

    private CsvLines() {}

    static List<Map<String, String>> of(Path file) throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        each(file, lines::add);
        return lines;
    }

    static void each(Path file, Consumer<Map<String, String>> taker) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            skipByteOrderMark(reader);
            for (CSVRecord line : format.parse(reader)) {
                taker.accept(line.toMap());
            }
        }
    }

    private static void skipByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }
}
