package io.octroi.synthetic;

import io.octroi.statistics.Correlation;
import io.octroi.statistics.Quantiles;
import io.octroi.synthetic.Deviation.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far the reference clients of a folder lie from the statistics published of Home Credit's. */
final class RealismReport {

    private static final double MISSING_BOUND = 0.02;
    private static final double SHARE_BOUND = 0.02;
    private static final double QUANTILE_BOUND = 0.05;
    private static final double CORRELATION_BOUND = 0.03;
    private static final double DEFAULT_BOUND = 0.005;
    private static final int STRONGEST = 20;
    private static final double OUTER = 0.05;
    private static final double[] QUANTILES = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

    private final PublishedStatistics published = PublishedStatistics.HOME_CREDIT;
    private final Sample sample;
    private final List<Deviation> deviations = new ArrayList<>();

    private RealismReport(Path folder) throws IOException {
        this.sample = Sample.of(folder, published);
        for (Column column : published.columns()) {
            compareMissing(column);
            published
                    .findShares(column.name())
                    .ifPresentOrElse(shares -> compareShares(column, shares), () -> compareQuantiles(column));
        }
        strongest().forEach(this::compareCorrelation);
        double defaults = Arrays.stream(sample.outcomes()).average().orElse(Double.NaN);
        add("TARGET", Figure.DEFAULT_RATE, "", PublishedStatistics.DEFAULT_RATE, defaults, DEFAULT_BOUND, clients());
    }

    /**
     * Compares the reference clients of a folder, in {@code application_train.csv} or {@code .csv.gz}.
     *
     * @throws IOException when it cannot be read
     */
    static RealismReport of(Path folder) throws IOException {
        return new RealismReport(folder);
    }

    /** How many reference clients were compared. */
    int clients() {
        return sample.clients();
    }

    /** Every figure compared, the widest deviation first. */
    List<Deviation> deviations() {
        return deviations.stream()
                .sorted(Comparator.comparingDouble(Deviation::width).reversed())
                .toList();
    }

    /** The deviations beyond their bounds, the widest first. */
    List<Deviation> offenders() {
        return deviations().stream().filter(Deviation::isTooWide).toList();
    }

    /** The report for a reader: a line of summary, then one line for each offender. */
    @Override
    public String toString() {
        String summary = "%d of %d figures of %d reference clients lie beyond their bounds"
                .formatted(offenders().size(), deviations.size(), clients());
        return offenders().stream().map(offender -> "\n" + offender).collect(Collectors.joining("", summary, ""));
    }

    private void compareMissing(Column column) {
        double present = column.isNumber()
                ? present(column).length
                : clients() - sample.counts(column).getOrDefault("", 0);
        double missing = 1 - present / clients();
        add(column.name(), Figure.MISSING_RATE, "", column.missing(), missing, MISSING_BOUND, clients());
    }

    private void compareShares(Column column, Shares shares) {
        Map<String, Integer> counts = column.isNumber() ? counted(column) : sample.counts(column);
        double present = counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .mapToInt(Map.Entry::getValue)
                .sum();
        for (String value : shares.values()) {
            String key = column.isNumber() ? column.text(Double.parseDouble(value)) : value;
            double share = counts.getOrDefault(key, 0) / present;
            add(column.name(), Figure.SHARE, value, shares.of(value), share, SHARE_BOUND, present);
        }
    }

    private void compareQuantiles(Column column) {
        Marginal marginal = published.marginal(column.name());
        double[] sorted = present(column);
        Arrays.sort(sorted);
        for (double share : QUANTILES) {
            double outer = share < OUTER || share > 1 - OUTER ? Math.min(share, 1 - share) : OUTER;
            double bound = QUANTILE_BOUND * (marginal.at(1 - outer) - marginal.at(outer));
            double error = marginal.slope(share) * Math.sqrt(share * (1 - share) / sorted.length);
            deviations.add(new Deviation(
                    column.name(),
                    Figure.QUANTILE,
                    String.valueOf(share),
                    marginal.at(share),
                    Quantiles.of(sorted, share),
                    bound,
                    error));
        }
    }

    private List<Column> strongest() {
        return published.columns().stream()
                .filter(column -> column.correlation().isPresent())
                .sorted(Comparator.comparingDouble(
                        column -> -Math.abs(column.correlation().getAsDouble())))
                .limit(STRONGEST)
                .toList();
    }

    private void compareCorrelation(Column column) {
        double found =
                Correlation.pearson(sample.numbers(column), sample.outcomes()).orElse(0);
        deviations.add(new Deviation(
                column.name(),
                Figure.CORRELATION,
                "",
                column.correlation().orElseThrow(),
                found,
                CORRELATION_BOUND,
                1 / Math.sqrt(clients())));
    }

    /** The numbers of the clients who have one; being without work is having none. */
    private double[] present(Column column) {
        return Arrays.stream(sample.numbers(column))
                .filter(number -> !Double.isNaN(number) && number != Work.NOT_EMPLOYED)
                .toArray();
    }

    private Map<String, Integer> counted(Column column) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (double number : present(column)) {
            counts.merge(column.text(number), 1, Integer::sum);
        }
        return counts;
    }

    /** Compares shares of that many clients. */
    private void add(
            String column, Figure figure, String at, double expected, double found, double bound, double among) {
        double error = Math.sqrt(expected * (1 - expected) / among);
        deviations.add(new Deviation(column, figure, at, expected, found, bound, error));
    }
}
