package io.octroi.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart as lines and areas, without a letter in it: what it says stands in the text beside it.
 *
 * @param width of the sheet it is drawn on; x runs to the right, y down
 * @param marks in the order in which they are drawn
 */
public record Drawing(int width, int height, List<Mark> marks) {

    private static final int GAUGE_WIDTH = 220;
    private static final int GAUGE_HEIGHT = 116;
    private static final double ZONES = 96;
    private static final double ZONES_THICK = 12;
    private static final double HAND = 72;
    private static final double HAND_THICK = 28;
    private static final int PLANE_WIDTH = 660;
    private static final int PLANE_HEIGHT = 150;
    private static final double MARGIN = 6;
    private static final double LINE = 1.8;
    private static final double CLIENT_LINE = 2.5;

    /** So many points to a full gauge make a curve of a polygon. */
    private static final int ROUND = 180;

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** A place on the sheet. */
    public record Point(double x, double y) {}

    /**
     * A line, or the area within one.
     *
     * @param thick of the line; 0 for an area, which lets what is behind it shine through
     * @param dashed whether the line is broken
     */
    public record Mark(List<Point> points, Ink ink, double thick, boolean dashed) {

        public Mark {
            points = List.copyOf(points);
        }

        public boolean isArea() {
            return thick == 0;
        }
    }

    /** A half circle from 0 to 100: an outer ring with the zones of the policy, an inner one filled up to the value. */
    public static Drawing of(Gauge gauge) {
        List<Ink> inks = List.of(Ink.DEFAULTED, Ink.REFER, Ink.CLIENT, Ink.REFER, Ink.REPAID);
        List<Mark> marks = new ArrayList<>();
        double from = 0;
        for (int i = 0; i < inks.size(); i++) {
            double to = from + gauge.zones().get(i);
            addArc(from, to, ZONES, ZONES_THICK, inks.get(i), marks);
            from = to;
        }
        addArc(0, gauge.value(), HAND, HAND_THICK, Ink.CLIENT, marks);
        addArc(gauge.value(), Gauge.MAXIMUM, HAND, HAND_THICK, Ink.REST, marks);
        return new Drawing(GAUGE_WIDTH, GAUGE_HEIGHT, marks);
    }

    private static void addArc(double from, double to, double radius, double thick, Ink ink, List<Mark> marks) {
        if (to <= from) {
            return;
        }
        int steps = 1 + (int) (ROUND * (to - from) / Gauge.MAXIMUM);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double angle = StrictMath.PI * (1 - (from + (to - from) * i / steps) / Gauge.MAXIMUM);
            points.add(new Point(
                    GAUGE_WIDTH / 2.0 + radius * StrictMath.cos(angle),
                    GAUGE_HEIGHT - MARGIN - radius * StrictMath.sin(angle)));
        }
        marks.add(new Mark(points, ink, thick, false));
    }

    /**
     * Two densities over one axis, filled and outlined, the second one's outline broken, and the client as an upright line.
     *
     * @param client where on the axis; NaN for nowhere
     * @param frame the axis
     */
    public static Drawing of(Curve repaid, Curve defaulted, double client, Frame frame) {
        double highest = Math.max(highest(repaid), highest(defaulted));
        List<Mark> marks = new ArrayList<>();
        addDensity(repaid, frame, highest, Ink.REPAID, false, marks);
        addDensity(defaulted, frame, highest, Ink.DEFAULTED, true, marks);
        double ground = PLANE_HEIGHT - MARGIN;
        marks.add(new Mark(
                List.of(new Point(MARGIN, ground), new Point(PLANE_WIDTH - MARGIN, ground)), Ink.CLIENT, 1, false));
        if (frame.holds(client)) {
            double x = across(client, frame);
            marks.add(new Mark(List.of(new Point(x, MARGIN), new Point(x, ground)), Ink.CLIENT, CLIENT_LINE, false));
        }
        return new Drawing(PLANE_WIDTH, PLANE_HEIGHT, marks);
    }

    private static void addDensity(
            Curve curve, Frame frame, double highest, Ink ink, boolean dashed, List<Mark> marks) {
        if (curve.isEmpty()) {
            return;
        }
        List<Point> line = new ArrayList<>();
        for (int i = 0; i < curve.x().size(); i++) {
            line.add(new Point(across(curve.x().get(i), frame), up(curve.y().get(i), highest)));
        }
        List<Point> area = new ArrayList<>(line);
        area.add(new Point(line.get(line.size() - 1).x(), up(0, highest)));
        area.add(new Point(line.get(0).x(), up(0, highest)));
        marks.add(new Mark(area, ink, 0, false));
        marks.add(new Mark(line, ink, LINE, dashed));
    }

    private static double across(double value, Frame frame) {
        return MARGIN + (value - frame.low()) / frame.width() * (PLANE_WIDTH - 2 * MARGIN);
    }

    private static double up(double value, double highest) {
        return PLANE_HEIGHT - MARGIN - value / highest * (PLANE_HEIGHT - 2 * MARGIN);
    }

    private static double highest(Curve curve) {
        return curve.y().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
