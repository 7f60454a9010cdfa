package io.octroi.charts;

import java.util.List;

/**
 * Lines over two axes of numbers.
 *
 * @param title what is seen
 * @param takeaway the same in a sentence, for whoever cannot see it
 * @param x what runs along the bottom, with what is drawn of it
 * @param y what runs up the side
 * @param lines the most important first
 */
public record LinePlot(String title, String takeaway, Axis x, Axis y, List<Line> lines) {

    public LinePlot {
        lines = List.copyOf(lines);
    }

    /** One axis: its name, and the stretch of it that is drawn. */
    public record Axis(String label, Frame frame) {

        /** From 0 to 1. */
        public static Axis ofShares(String label) {
            return new Axis(label, new Frame(0, 1));
        }
    }

    /**
     * One line.
     *
     * @param dotted whether it is there to compare with
     */
    public record Line(String label, Curve curve, boolean dotted) {}
}
