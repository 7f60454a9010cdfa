package io.octroi.charts;

import io.octroi.charts.LinePlot.Axis;
import io.octroi.charts.LinePlot.Line;
import java.util.Locale;

/** Draws lines as SVG: told apart by dashes and names too, not by colour alone; with a title and a sentence for screen readers. */
public final class SvgPlot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int LEFT = 64;
    private static final int RIGHT = 20;
    private static final int TOP = 34;
    private static final int BOTTOM = 52;
    private static final int LEGEND_LINE = 18;
    private static final int TICKS = 5;

    /** Okabe and Ito's colours, told apart by colour-blind people too. */
    private static final String[] COLOURS = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000"
    };

    private static final String[] DASHES = {"none", "8 3", "2 3", "8 3 2 3", "12 4", "4 4", "1 2"};

    private final LinePlot plot;
    private final StringBuilder svg = new StringBuilder();

    private SvgPlot(LinePlot plot) {
        this.plot = plot;
    }

    /** The whole document. */
    public static String of(LinePlot plot) {
        return new SvgPlot(plot).drawn();
    }

    private String drawn() {
        int height = HEIGHT + LEGEND_LINE * plot.lines().size();
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\""
                        + " font-size=\"13\" aria-labelledby=\"title desc\">%n",
                WIDTH, height);
        add("<title id=\"title\">%s</title>%n<desc id=\"desc\">%s</desc>%n", text(plot.title()), text(plot.takeaway()));
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n", WIDTH, height);
        add("<text x=\"%d\" y=\"20\" font-weight=\"bold\">%s</text>%n", LEFT, text(plot.title()));
        for (int tick = 0; tick <= TICKS; tick++) {
            verticalTick((double) tick / TICKS);
            horizontalTick((double) tick / TICKS);
        }
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, text(plot.x().label()));
        add(
                "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2, text(plot.y().label()));
        for (int line = 0; line < plot.lines().size(); line++) {
            line(plot.lines().get(line), line);
        }
        return svg.append("</svg>\n").toString();
    }

    private void verticalTick(double share) {
        double x = LEFT + share * (WIDTH - LEFT - RIGHT);
        add("<path d=\"M%.1f %d V%d\" stroke=\"#dddddd\"/>%n", x, TOP, HEIGHT - BOTTOM);
        add(
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                x, HEIGHT - BOTTOM + 18, value(plot.x(), share));
    }

    private void horizontalTick(double share) {
        double y = HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
        add("<path d=\"M%d %.1f H%d\" stroke=\"#dddddd\"/>%n", LEFT, y, WIDTH - RIGHT);
        add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n", LEFT - 6, y + 4, value(plot.y(), share));
    }

    private static String value(Axis axis, double share) {
        double value = axis.frame().low() + share * axis.frame().width();
        return axis.frame().width() > 10
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private void line(Line line, int number) {
        String style = String.format(
                "fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-dasharray=\"%s\"",
                line.dotted() ? "#555555" : COLOURS[number % COLOURS.length],
                line.dotted() ? "1" : "2",
                line.dotted() ? "2 4" : DASHES[number % DASHES.length]);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < line.curve().x().size(); i++) {
            double x = line.curve().x().get(i);
            double y = line.curve().y().get(i);
            if (plot.x().frame().holds(x) && plot.y().frame().holds(y)) {
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L", across(x), up(y)));
            }
        }
        if (!path.isEmpty()) {
            add("<path d=\"%s\" %s/>%n", path, style);
        }
        int y = HEIGHT + LEGEND_LINE * number;
        add("<path d=\"M%d %d h36\" %s/>%n", LEFT, y, style);
        add("<text x=\"%d\" y=\"%d\">%s</text>%n", LEFT + 44, y + 4, text(line.label()));
    }

    private double across(double x) {
        Frame frame = plot.x().frame();
        return LEFT + (x - frame.low()) / frame.width() * (WIDTH - LEFT - RIGHT);
    }

    private double up(double y) {
        Frame frame = plot.y().frame();
        return HEIGHT - BOTTOM - (y - frame.low()) / frame.width() * (HEIGHT - TOP - BOTTOM);
    }

    private void add(String words, Object... values) {
        svg.append(String.format(Locale.ROOT, words.replace("%n", "\n"), values));
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
