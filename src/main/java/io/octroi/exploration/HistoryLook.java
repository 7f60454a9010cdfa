package io.octroi.exploration;

import io.octroi.client.HistoryColumn;
import io.octroi.client.HistoryTable;
import io.octroi.client.NoSuchDays;
import io.octroi.exploration.Exploration.ColumnProfile;
import io.octroi.exploration.Exploration.Spread;
import io.octroi.exploration.Exploration.TableProfile;
import io.octroi.statistics.Reservoir;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of one table of credit history, taken in one by one. */
final class HistoryLook {

    private static final int LARGEST_SAMPLE = 100_000;
    private static final long SEED = 1;

    private final HistoryTable table;
    private final Reservoir<double[]> sample = new Reservoir<>(LARGEST_SAMPLE, SEED);
    private final long[] missing;

    /** By column and code how many rows; the last place is for texts that are not declared. */
    private final long[][] categories;

    HistoryLook(HistoryTable table) {
        this.table = table;
        this.missing = new long[table.columns().size()];
        this.categories = table.columns().stream()
                .map(column -> new long[column.categories().size() + 1])
                .toArray(long[][]::new);
    }

    /** @param row not kept */
    void add(double[] row) {
        sample.add(row.clone());
        for (HistoryColumn column : table.columns()) {
            double value = row[column.position()];
            if (Double.isNaN(value)) {
                missing[column.position()]++;
            } else if (column.type() == HistoryColumn.Type.CATEGORY) {
                long[] counts = categories[column.position()];
                counts[value == HistoryColumn.OTHER_CATEGORY ? counts.length - 1 : (int) value]++;
            }
        }
    }

    long rows() {
        return sample.seen();
    }

    TableProfile profile(NoSuchDays noSuchDays) {
        return new TableProfile(
                table.title(),
                rows(),
                noSuchDays.rows(),
                table.columns().stream()
                        .filter(column -> column.type() != HistoryColumn.Type.KEY)
                        .map(column -> profile(column, noSuchDays.columns().getOrDefault(column.name(), 0L)))
                        .toList());
    }

    private ColumnProfile profile(HistoryColumn column, long noSuchDay) {
        return new ColumnProfile(
                column.name(),
                column.type().name(),
                rows() == 0 ? 0 : (double) (missing[column.position()] - noSuchDay) / rows(),
                noSuchDay,
                column.type() == HistoryColumn.Type.CATEGORY ? Optional.empty() : spread(column),
                shares(column));
    }

    private Optional<Spread> spread(HistoryColumn column) {
        double[] sorted = sample.kept().stream()
                .mapToDouble(row -> row[column.position()])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        Middle middle = Middle.of(sorted);
        return middle.spread(
                sorted.length, Arrays.stream(sorted).filter(middle::isFarOut).count());
    }

    /** The commonest first; what is too rare to be told is left out. */
    private Map<String, Double> shares(HistoryColumn column) {
        long[] counts = categories[column.position()];
        long all = Arrays.stream(counts).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        List<String> texts = column.categories();
        IntStream.range(0, texts.size())
                .boxed()
                .filter(code -> counts[code] >= Exploration.SMALLEST_GROUP)
                .sorted(Comparator.comparing(code -> -counts[code]))
                .forEach(code -> shares.put(texts.get(code), (double) counts[code] / all));
        return shares;
    }
}
