package io.octroi.statistics;

/**
 * Equal stretches between the smallest and the largest value of two samples, as many as Sturges's rule gives, counted as {@code numpy.histogram} counts: a value on an edge belongs to the upper stretch.
 */
final class SturgesBins {

    private static final double LOG_2 = Math.log(2);

    private final double[] edges;

    private SturgesBins(double[] edges) {
        this.edges = edges;
    }

    /**
     * The samples, counted by stretch.
     *
     * @param whole whether the samples hold whole numbers only: then no stretch is narrower than 1
     * @param size what the rule takes for the number of values
     */
    static TwoSamples of(TwoSamples samples, boolean whole, double size) {
        if (samples.distinct() == 1) {
            return samples;
        }
        double low = samples.value(0);
        double high = samples.value(samples.distinct() - 1);
        double width = (high - low) / (log2(size) + 1);
        if (whole && width < 1) {
            width = 1;
        }
        int bins = (int) Math.ceil((high - low) / width);
        double[] edges = new double[bins + 1];
        double step = (high - low) / bins;
        for (int i = 0; i < bins; i++) {
            edges[i] = i * step + low;
        }
        edges[bins] = high;
        return new SturgesBins(edges).counted(samples);
    }

    private static double log2(double number) {
        return Math.log(number) / LOG_2;
    }

    private TwoSamples counted(TwoSamples samples) {
        int bins = edges.length - 1;
        double[] places = new double[bins];
        int[] reference = new int[bins];
        int[] current = new int[bins];
        int bin = 0;
        for (int i = 0; i < samples.distinct(); i++) {
            while (bin + 1 < bins && samples.value(i) >= edges[bin + 1]) {
                bin++;
            }
            reference[bin] += samples.inReference(i);
            current[bin] += samples.inCurrent(i);
        }
        for (int i = 0; i < bins; i++) {
            places[i] = i;
        }
        return new TwoSamples(places, reference, current);
    }
}
