package io.octroi.features;

/** Mean, spread and shape of a handful of known values. */
final class Moments {

    private Moments() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The middle of values in ascending order. */
    static double median(double[] ascending) {
        int middle = ascending.length / 2;
        return ascending.length % 2 == 1 ? ascending[middle] : (ascending[middle - 1] + ascending[middle]) / 2;
    }

    static double populationVariance(double[] values) {
        return central(values, 2) / values.length;
    }

    /** NaN for a single value, whose spread nobody knows. */
    static double sampleDeviation(double[] values) {
        return Math.sqrt(central(values, 2) / (values.length - 1));
    }

    /**
     * The sample excess kurtosis G2 (Joanes and Gill, 1998), which pandas and spreadsheets compute too; 0 where all
     * values are equal.
     */
    static double kurtosis(double[] values) {
        double n = values.length;
        double squares = central(values, 2);
        if (squares == 0) {
            return 0;
        }
        double raw = n * (n + 1) * (n - 1) * central(values, 4) / ((n - 2) * (n - 3) * squares * squares);
        return raw - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    }

    private static double central(double[] values, int power) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            double square = (value - mean) * (value - mean);
            sum += power == 2 ? square : square * square;
        }
        return sum;
    }
}
