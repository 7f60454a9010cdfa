package io.octroi.synthetic;

import java.util.Arrays;

/** A function that is straight between its knots and level beyond them. */
final class Polyline {

    private final double[] knots;
    private final double[] values;

    /** @param knots ascending */
    Polyline(double[] knots, double[] values) {
        if (knots.length != values.length || knots.length == 0) {
            throw new IllegalArgumentException("a polyline has a value for each of its knots");
        }
        this.knots = knots.clone();
        this.values = values.clone();
    }

    /** Reads points written as {@code knot:value}, a space between two of them. */
    static Polyline of(String points) {
        String[] pairs = points.split(" ", -1);
        return new Polyline(side(pairs, 0), side(pairs, 1));
    }

    double at(double x) {
        int found = Arrays.binarySearch(knots, x);
        int above = found >= 0 ? found : -found - 1;
        if (above == 0 || above == knots.length) {
            return values[Math.min(above, knots.length - 1)];
        }
        double part = (x - knots[above - 1]) / (knots[above] - knots[above - 1]);
        return values[above - 1] + part * (values[above] - values[above - 1]);
    }

    /** One side of points written as pairs: 0 for the knots, 1 for the values. */
    static double[] side(String[] pairs, int side) {
        return Arrays.stream(pairs)
                .mapToDouble(pair -> Double.parseDouble(pair.split(":", -1)[side]))
                .toArray();
    }
}
