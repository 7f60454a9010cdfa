package io.octroi.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * How one number comes of another by steps: each bar begins where the one before it ended.
 *
 * @param start where the first step begins
 * @param steps what each step adds
 * @param end where the last step would end if all were told; the rest is the difference
 */
public record Waterfall(double start, List<Double> steps, double end) {

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** A bar from one number to another. */
    public record Bar(double from, double to) {}

    /** One bar for each step. */
    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        double at = start;
        for (double step : steps) {
            bars.add(new Bar(at, at + step));
            at += step;
        }
        return bars;
    }

    /** The bar of all steps that are not told one by one. */
    public Bar rest() {
        return new Bar(bars().isEmpty() ? start : bars().get(steps.size() - 1).to(), end);
    }
}
