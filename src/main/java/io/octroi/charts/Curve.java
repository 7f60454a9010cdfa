package io.octroi.charts;

import java.util.List;

/** A line through points: as many x as y, x ascending. */
public record Curve(List<Double> x, List<Double> y) {

    public static final Curve EMPTY = new Curve(List.of(), List.of());

    public Curve {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " x for " + y.size() + " y");
        }
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    public boolean isEmpty() {
        return x.isEmpty();
    }
}
