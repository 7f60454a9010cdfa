package io.octroi.charts;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Figures one below the other on a common scale that begins at 0, each with how sure it is.
 *
 * @param bars in the order in which they are drawn
 * @param mark a figure all bars are compared with, if there is one
 * @param end where the scale ends, if not at the largest number that is drawn; nothing may lie beyond
 */
public record Bars(List<Bar> bars, OptionalDouble mark, OptionalDouble end) {

    public Bars {
        bars = List.copyOf(bars);
        double most = Math.max(bars.stream().mapToDouble(Bar::high).max().orElse(0), mark.orElse(0));
        if (end.isPresent() && most > end.getAsDouble()) {
            throw new IllegalArgumentException(most + " lies beyond the end of the scale, " + end.getAsDouble());
        }
    }

    /** Shares of a whole: the scale ends at 1. */
    public static Bars shares(List<Bar> bars) {
        return new Bars(bars, OptionalDouble.empty(), OptionalDouble.of(1));
    }

    /** A scale that ends where the largest bar does. */
    public static Bars of(List<Bar> bars) {
        return new Bars(bars, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The same bars beside a figure they are compared with. */
    public Bars against(double figure) {
        return new Bars(bars, OptionalDouble.of(figure), end);
    }

    /**
     * One figure.
     *
     * @param label what it is about
     * @param value at least 0
     * @param low where its interval begins; the value itself where there is none
     * @param high where its interval ends; the value itself where there is none
     * @param shown the value as the reader's language writes it
     */
    public record Bar(String label, double value, double low, double high, String shown) {

        public Bar {
            if (!(0 <= low && low <= value && value <= high && high < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "bar «" + label + "» cannot reach " + value + " between " + low + " and " + high);
            }
        }

        /** A figure that is certain. */
        public static Bar exact(String label, double value, String shown) {
            return new Bar(label, value, value, value, shown);
        }

        public boolean isSure() {
            return low == high;
        }
    }

    /** Where the scale ends; never at 0. */
    public double most() {
        double most = end.orElseGet(
                () -> Math.max(bars.stream().mapToDouble(Bar::high).max().orElse(0), mark.orElse(0)));
        return most > 0 ? most : 1;
    }
}
