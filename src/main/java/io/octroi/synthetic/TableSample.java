package io.octroi.synthetic;

import io.octroi.statistics.Correlation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;

/** One table of a folder: its columns, how many rows share a key, and aggregates over the rows of each reference client. */
final class TableSample {

    /** What a column's cells are taken in by, and where they stand in a line. */
    private record Place(int position, ColumnSample sample) {}

    /** An aggregate, and where the numbers stand that it sums up. */
    private record Sum(int position, Aggregate aggregate) {}

    private final List<Place> places = new ArrayList<>();
    private final Map<String, ColumnSample> columns = new HashMap<>();
    private final Map<String, KeyCounts> keys = new HashMap<>();
    private final Map<ClientCorrelation, Aggregate> aggregates = new HashMap<>();
    private final Outcomes outcomes;

    private TableSample(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * Reads a table.
     *
     * @param correlations the aggregates to compute
     * @throws IOException when it cannot be read
     */
    static TableSample of(
            Path folder,
            String table,
            PublishedStatistics statistics,
            List<ClientCorrelation> correlations,
            Outcomes outcomes)
            throws IOException {
        TableSample sample = new TableSample(outcomes);
        correlations.forEach(wanted -> sample.aggregates.put(wanted, new Aggregate(wanted.way(), outcomes.clients())));
        try (CsvText lines = CsvText.open(folder, table)) {
            for (String name : lines.columns()) {
                if (name.startsWith("SK_ID")) {
                    sample.keys.put(name, new KeyCounts());
                } else if (statistics.has(name)) {
                    ColumnSample column = new ColumnSample(
                            statistics.column(name), statistics.findShares(name).isPresent());
                    sample.places.add(new Place(lines.columns().indexOf(name), column));
                    sample.columns.put(name, column);
                }
            }
            sample.read(lines);
        }
        return sample;
    }

    ColumnSample column(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    KeyCounts key(String name) {
        return Objects.requireNonNull(keys.get(name), name);
    }

    /** The correlation with the outcome, over the reference clients who have the aggregate. */
    OptionalDouble correlation(ClientCorrelation wanted) {
        return Correlation.pearson(aggregate(wanted).values(), outcomes.all());
    }

    /** How many clients have any row, or credits where no client is told. */
    double independent() {
        return Objects.requireNonNullElseGet(
                        keys.get(SyntheticPopulation.CLIENT),
                        () -> keys.values().iterator().next())
                .keys();
    }

    /** How many reference clients have the aggregate. */
    double correlated(ClientCorrelation wanted) {
        return Arrays.stream(aggregate(wanted).values())
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    private Aggregate aggregate(ClientCorrelation wanted) {
        return Objects.requireNonNull(aggregates.get(wanted), wanted.column());
    }

    private void read(CsvText lines) {
        List<String> header = lines.columns();
        double[] numbers = new double[header.size()];
        List<Sum> sums = aggregates.entrySet().stream()
                .filter(wanted -> header.contains(wanted.getKey().column()))
                .map(wanted -> new Sum(header.indexOf(wanted.getKey().column()), wanted.getValue()))
                .toList();
        for (CSVRecord line : lines) {
            keys.forEach((name, counts) -> counts.add(Long.parseLong(line.get(name))));
            for (Place place : places) {
                numbers[place.position] = place.sample.add(line.get(place.position));
            }
            if (!sums.isEmpty()) {
                outcomes.position(Long.parseLong(line.get(SyntheticPopulation.CLIENT)))
                        .ifPresent(client -> sums.forEach(sum -> sum.aggregate.add(client, numbers[sum.position])));
            }
        }
    }
}
