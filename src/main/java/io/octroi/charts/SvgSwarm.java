package io.octroi.charts;

import java.util.List;
import java.util.Locale;

/** Draws rows of points as SVG: along the axis by how much they move something, by size and colour after their value. */
public final class SvgSwarm {

    private static final int WIDTH = 820;
    private static final int LEFT = 320;
    private static final int RIGHT = 20;
    private static final int TOP = 40;
    private static final int ROW = 24;
    private static final int SPREAD = 7;

    private SvgSwarm() {}

    /**
     * One row.
     *
     * @param label what moves
     */
    public record Row(String label, List<Point> points) {

        public Row {
            points = List.copyOf(points);
        }
    }

    /**
     * One point.
     *
     * @param move along the axis
     * @param rank of its value, 0 the lowest to 1 the highest; negative where it is missing
     */
    public record Point(double move, double rank) {}

    /** The whole document, with a title and a sentence for screen readers. */
    public static String of(String title, String takeaway, List<Row> rows) {
        double far = rows.stream()
                .flatMap(row -> row.points().stream())
                .mapToDouble(point -> Math.abs(point.move()))
                .max()
                .orElse(1);
        double reach = far > 0 ? far : 1;
        int height = TOP + ROW * rows.size() + 40;
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\"",
                WIDTH,
                height);
        add(svg, " font-size=\"12\" aria-labelledby=\"title desc\">\n<title id=\"title\">%s</title>\n", text(title));
        add(
                svg,
                "<desc id=\"desc\">%s</desc>\n<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n",
                text(takeaway),
                WIDTH,
                height);
        add(svg, "<text x=\"12\" y=\"20\" font-weight=\"bold\">%s</text>\n", text(title));
        add(svg, "<path d=\"M%.1f %d V%d\" stroke=\"#555555\"/>\n", across(0, reach), TOP - 8, height - 32);
        for (int row = 0; row < rows.size(); row++) {
            row(svg, rows.get(row), TOP + ROW * row + ROW / 2, reach);
        }
        for (double share : new double[] {-1, 0, 1}) {
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%.2f</text>\n",
                    across(share * reach, reach),
                    height - 14,
                    share > 0 ? "end" : share < 0 ? "start" : "middle",
                    share * reach);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Row row, int y, double reach) {
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n",
                LEFT - 12,
                y + 4,
                text(shortened(row.label())));
        for (int i = 0; i < row.points().size(); i++) {
            Point point = row.points().get(i);
            // Neighbours are spread up and down by turns, so that crowds show.
            double up = SPREAD * ((i * 7 % 15) / 7.0 - 1);
            boolean missing = point.rank() < 0;
            add(
                    svg,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.5\"/>\n",
                    across(point.move(), reach),
                    y + up,
                    missing ? 1.6 : 1.2 + 1.4 * point.rank(),
                    missing ? "none" : colour(point.rank()),
                    missing ? "#555555" : "none");
        }
    }

    private static String shortened(String label) {
        return label.length() <= 48 ? label : label.substring(0, 47) + "…";
    }

    /** From Okabe and Ito's blue for low values to their vermilion for high ones. */
    private static String colour(double rank) {
        return String.format(
                Locale.ROOT,
                "rgb(%d,%d,%d)",
                Math.round(213 * rank),
                Math.round(114 - 20 * rank),
                Math.round(178 * (1 - rank)));
    }

    private static double across(double move, double reach) {
        return LEFT + (move / reach + 1) / 2 * (WIDTH - LEFT - RIGHT);
    }

    private static void add(StringBuilder svg, String words, Object... values) {
        svg.append(String.format(Locale.ROOT, words, values));
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
