package io.octroi.features;

import io.octroi.client.HistoryRows;

/** The known values of one column of a client's rows, summed up in the order of the rows. */
final class Summary {

    private int count;
    private double sum;
    private double min = Double.NaN;
    private double max = Double.NaN;

    Summary(HistoryRows rows, int column) {
        for (int row = 0; row < rows.size(); row++) {
            double value = rows.value(row, column);
            if (!Double.isNaN(value)) {
                min = count == 0 ? value : Math.min(min, value);
                max = count == 0 ? value : Math.max(max, value);
                sum += value;
                count++;
            }
        }
    }

    double get(Aggregate aggregate) {
        return switch (aggregate) {
            case COUNT -> count;
            case MEAN -> count == 0 ? Double.NaN : sum / count;
            case MAX -> max;
            case MIN -> min;
            case SUM -> sum;
        };
    }
}
