package io.octroi.features;

import java.util.List;

/** One column of values and the aggregates asked of it, each with its place in the history vector. */
final class Series {

    private final int column;
    private final Aggregate[] aggregates;
    private final int[] positions;
    private final boolean extremes;

    /** @param column its place among the columns it belongs to */
    Series(int column, List<Placed> features) {
        this.column = column;
        this.aggregates =
                features.stream().map(placed -> placed.feature().last()).toArray(Aggregate[]::new);
        this.positions = features.stream().mapToInt(Placed::position).toArray();
        this.extremes =
                features.stream().anyMatch(placed -> placed.feature().last().needsExtremes());
    }

    /** Writes the aggregates of the values that stand in those rows of the column. */
    void write(double[][] columns, int[] rows, int count, Summary summary, double[] days, double[] to) {
        summary.over(columns[column], rows, 0, count, extremes);
        for (int i = 0; i < positions.length; i++) {
            to[positions[i]] = summary.get(aggregates[i], days);
        }
    }

    /** A feature and its place in the history vector. */
    record Placed(HistoryFeature feature, int position) {}
}
