package io.octroi.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The reference clients of a folder, column by column: numbers in the clients' order, categories counted. */
final class Sample {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String OUTCOME = "TARGET";

    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    private Sample(CSVParser lines, Collection<Column> columns) {
        Map<String, DoubleStream.Builder> growing = new HashMap<>();
        for (CSVRecord line : lines) {
            add(growing, OUTCOME, line.get(OUTCOME));
            for (Column column : columns) {
                if (column.isNumber()) {
                    add(growing, column.name(), line.get(column.name()));
                } else {
                    count(column.name(), line.get(column.name()));
                }
            }
        }
        growing.forEach((column, builder) -> numbers.put(column, builder.build().toArray()));
    }

    static Sample of(Path folder, PublishedStatistics statistics) throws IOException {
        try (Reader reader = open(folder);
                CSVParser lines = FORMAT.parse(reader)) {
            return new Sample(lines, statistics.columns());
        }
    }

    int clients() {
        return outcomes().length;
    }

    /** 1 for each client who defaulted, 0 for the others. */
    double[] outcomes() {
        return numbers.getOrDefault(OUTCOME, new double[0]);
    }

    /** The numbers of a column, one per client, NaN where missing. */
    double[] numbers(Column column) {
        return numbers.getOrDefault(column.name(), new double[0]);
    }

    /** How often each category of a column occurs; the empty text is for the clients without one. */
    Map<String, Integer> counts(Column column) {
        return counts.getOrDefault(column.name(), Map.of());
    }

    private static void add(Map<String, DoubleStream.Builder> growing, String column, String text) {
        growing.computeIfAbsent(column, c -> DoubleStream.builder())
                .add(text.isEmpty() ? Double.NaN : Double.parseDouble(text));
    }

    private void count(String column, String category) {
        counts.computeIfAbsent(column, c -> new HashMap<>()).merge(category, 1, Integer::sum);
    }

    private static Reader open(Path folder) throws IOException {
        Path plain = Packing.PLAIN.file(folder, SyntheticPopulation.REFERENCE_TABLE);
        InputStream bytes = Files.exists(plain)
                ? Files.newInputStream(plain)
                : new GZIPInputStream(
                        Files.newInputStream(Packing.GZIP.file(folder, SyntheticPopulation.REFERENCE_TABLE)));
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }
}
