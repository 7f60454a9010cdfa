package io.octroi.training;

import io.octroi.features.Feature.Kind;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How features go with the outcome and with one another, over all clients or a sample of them. */
final class ColumnFacts {

    /** Two features that are nearly the same show it on so many clients. */
    private static final int SAMPLE = 2_000;

    private final Examples examples;
    private final double[] strengths;
    private final float[][] standardised;

    ColumnFacts(Examples examples) {
        this.examples = examples;
        int width = examples.features().size();
        strengths = new double[width];
        standardised = new float[width][];
        for (int feature = 0; feature < width; feature++) {
            strengths[feature] = strength(feature);
            standardised[feature] = isCategory(feature) ? new float[0] : standardised(feature);
        }
    }

    /** Features by how strongly they go with the outcome, the strongest first; equals as they stand. */
    int[] byStrength() {
        return IntStream.range(0, strengths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(feature -> -strengths[feature]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Pearson's correlation of two numbers, a missing one being the mean; 0 with a category. */
    double correlation(int one, int other) {
        float[] x = standardised[one];
        float[] y = standardised[other];
        double sum = 0;
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private boolean isCategory(int feature) {
        return examples.features().get(feature).kind() == Kind.CATEGORY;
    }

    /**
     * 0 to 1: for a number, the correlation with the outcome of its value or of its being missing, whichever is
     * stronger; for a category, the correlation ratio.
     */
    private double strength(int feature) {
        if (isCategory(feature)) {
            return correlationRatio(feature);
        }
        double mean = mean(feature);
        Sums value = new Sums();
        Sums missing = new Sums();
        for (int client = 0; client < examples.size(); client++) {
            double x = examples.value(client, feature);
            double y = examples.defaulted(client) ? 1 : 0;
            value.add(Double.isNaN(x) ? mean : x, y);
            missing.add(Double.isNaN(x) ? 1 : 0, y);
        }
        return Math.max(Math.abs(value.correlation()), Math.abs(missing.correlation()));
    }

    private double mean(int feature) {
        return IntStream.range(0, examples.size())
                .mapToDouble(client -> examples.value(client, feature))
                .filter(x -> !Double.isNaN(x))
                .average()
                .orElse(0);
    }

    private double correlationRatio(int feature) {
        int categories = examples.features().get(feature).categories().size();
        // The last place is for what is missing.
        double[] clients = new double[categories + 1];
        double[] defaults = new double[categories + 1];
        for (int client = 0; client < examples.size(); client++) {
            double code = examples.value(client, feature);
            int place = code >= 0 && code < categories ? (int) code : categories;
            clients[place]++;
            defaults[place] += examples.defaulted(client) ? 1 : 0;
        }
        double rate = examples.defaultRate();
        double between = 0;
        for (int place = 0; place <= categories; place++) {
            double distance = clients[place] == 0 ? 0 : defaults[place] / clients[place] - rate;
            between += clients[place] * distance * distance;
        }
        return Math.sqrt(between / examples.size() / (rate * (1 - rate)));
    }

    /** With mean 0 and length 1 over the sample, so that a product is a correlation; all 0 where nothing varies. */
    private float[] standardised(int feature) {
        int size = Math.min(SAMPLE, examples.size());
        double[] values = IntStream.range(0, size)
                .mapToDouble(i -> examples.value((int) ((long) i * examples.size() / size), feature))
                .toArray();
        double mean = IntStream.range(0, size)
                .mapToDouble(i -> values[i])
                .filter(x -> !Double.isNaN(x))
                .average()
                .orElse(0);
        double squares = 0;
        for (int i = 0; i < size; i++) {
            values[i] = Double.isNaN(values[i]) ? 0 : values[i] - mean;
            squares += values[i] * values[i];
        }
        float[] scaled = new float[size];
        for (int i = 0; i < size; i++) {
            scaled[i] = squares == 0 ? 0 : (float) (values[i] / Math.sqrt(squares));
        }
        return scaled;
    }

    /** What Pearson's correlation is worked out from. */
    private static final class Sums {

        private double n;
        private double x;
        private double y;
        private double xx;
        private double yy;
        private double xy;

        void add(double one, double other) {
            n++;
            x += one;
            y += other;
            xx += one * one;
            yy += other * other;
            xy += one * other;
        }

        double correlation() {
            double spread = (xx - x * x / n) * (yy - y * y / n);
            return spread > 0 ? (xy - x * y / n) / Math.sqrt(spread) : 0;
        }
    }
}
