package io.octroi.features;

/**
 * The known values of some rows, summed up in the order of the rows; used again and again, so that summing up costs no
 * memory.
 */
final class Summary {

    private static final double DAYS_PER_YEAR = 365.25;

    private double[] values = new double[0];
    private int[] rows = new int[0];
    private int from;
    private int to;
    private int count;
    private double sum;
    private double min;
    private double max;

    /**
     * Sums up {@code values[rows[from]]} to {@code values[rows[to - 1]]}.
     *
     * @param extremes whether anybody will ask for the highest or lowest value
     */
    void over(double[] values, int[] rows, int from, int to, boolean extremes) {
        this.values = values;
        this.rows = rows;
        this.from = from;
        this.to = to;
        int known = 0;
        double total = 0;
        for (int i = from; i < to; i++) {
            double value = values[rows[i]];
            if (!Double.isNaN(value)) {
                total += value;
                known++;
            }
        }
        count = known;
        sum = total;
        if (extremes) {
            findExtremes();
        }
    }

    /** Without a known value both stay infinite, which {@link #get} takes for missing. */
    private void findExtremes() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = values[rows[i]];
            least = value < least ? value : least; // a missing value is neither
            most = value > most ? value : most;
        }
        min = least;
        max = most;
    }

    /**
     * One aggregate of the values summed up last; what cannot be represented is missing.
     *
     * @param days when each row was, in days; read by trend and latest alone
     */
    double get(Aggregate aggregate, double[] days) {
        double value =
                switch (aggregate) {
                    case COUNT -> count;
                    case TIMES, SUM -> sum;
                    case MEAN, SHARE -> count == 0 ? Double.NaN : sum / count;
                    case MAX -> max;
                    case MIN -> min;
                    case DEVIATION -> deviation();
                    case TREND -> trend(days);
                    case LATEST -> latest(days);
                };
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private double deviation() {
        if (count < 2) {
            return Double.NaN;
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double distance = values[rows[i]] - mean;
            squares += Double.isNaN(distance) ? 0 : distance * distance;
        }
        return Math.sqrt(squares / (count - 1));
    }

    private double latest(double[] days) {
        double latest = Double.NaN;
        double when = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = values[rows[i]];
            if (days[rows[i]] > when && !Double.isNaN(value)) {
                when = days[rows[i]];
                latest = value;
            }
        }
        return latest;
    }

    private double trend(double[] days) {
        int points = 0;
        double sumOfDays = 0;
        double sumOfValues = 0;
        for (int i = from; i < to; i++) {
            double day = days[rows[i]];
            double value = values[rows[i]];
            if (!Double.isNaN(day + value)) {
                points++;
                sumOfDays += day;
                sumOfValues += value;
            }
        }
        return points < 2 ? Double.NaN : slope(days, sumOfDays / points, sumOfValues / points) * DAYS_PER_YEAR;
    }

    private double slope(double[] days, double meanDay, double meanValue) {
        double squares = 0;
        double products = 0;
        for (int i = from; i < to; i++) {
            double day = days[rows[i]] - meanDay;
            double product = day * (values[rows[i]] - meanValue);
            if (!Double.isNaN(product)) {
                squares += day * day;
                products += product;
            }
        }
        return squares == 0 ? Double.NaN : products / squares;
    }
}
