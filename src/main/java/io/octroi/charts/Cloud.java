package io.octroi.charts;

import java.util.List;

/** Points of one kind in a plane, in any order: as many x as y. */
public record Cloud(List<Double> x, List<Double> y) {

    public Cloud {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " x for " + y.size() + " y");
        }
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    public int size() {
        return x.size();
    }
}
