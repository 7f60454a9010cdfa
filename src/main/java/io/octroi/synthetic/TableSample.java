package io.octroi.synthetic;

import io.octroi.statistics.Correlation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;

/** One table of a folder: its columns, how many rows share a key, and aggregates over the rows of each reference client. */
final class TableSample {

    private final Map<String, ColumnSample> columns = new LinkedHashMap<>();
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
                    sample.columns.put(
                            name, new ColumnSample(statistics.findShares(name).isPresent()));
                }
            }
            for (CSVRecord line : lines) {
                sample.add(line, statistics);
            }
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

    private void add(CSVRecord line, PublishedStatistics statistics) {
        keys.forEach((name, counts) -> counts.add(Long.parseLong(line.get(name))));
        Map<String, Double> numbers = new HashMap<>();
        columns.forEach((name, sample) -> numbers.put(name, sample.add(statistics.column(name), line.get(name))));
        if (!aggregates.isEmpty()) {
            OptionalInt client = outcomes.position(Long.parseLong(line.get(SyntheticPopulation.CLIENT)));
            client.ifPresent(position -> aggregates.forEach(
                    (wanted, aggregate) -> aggregate.add(position, numbers.getOrDefault(wanted.column(), Double.NaN))));
        }
    }
}
