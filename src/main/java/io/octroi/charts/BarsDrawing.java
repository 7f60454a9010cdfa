package io.octroi.charts;

import java.util.Locale;

/**
 * Bars as SVG for a page of any width: what runs along the scale is placed in percent, so that texts keep their size on
 * a telephone; each label stands above its bar. The page's style gives the colours.
 */
public final class BarsDrawing {

    private static final int ROW = 40;
    private static final int TEXT = 14;
    private static final int BAR_TOP = 20;
    private static final int BAR_HEIGHT = 12;
    private static final double FULL = 100;

    private final Bars bars;
    private final String title;
    private final String description;

    /** @param description what somebody who does not see the drawing is told of it */
    public BarsDrawing(Bars bars, String title, String description) {
        this.bars = bars;
        this.title = title;
        this.description = description;
    }

    /** An {@code svg} element. */
    public String svg() {
        int height = bars.bars().size() * ROW;
        StringBuilder svg = new StringBuilder(format(
                "<svg role=\"img\" aria-label=\"%s\" width=\"100%%\" height=\"%d\">%n<desc>%s</desc>%n",
                Markup.escaped(title), height, Markup.escaped(description)));
        for (int row = 0; row < bars.bars().size(); row++) {
            svg.append(bar(bars.bars().get(row), row * ROW));
        }
        bars.mark()
                .ifPresent(mark -> svg.append(format(
                        "<line class=\"mark\" x1=\"%1$.2f%%\" x2=\"%1$.2f%%\" y1=\"0\" y2=\"%2$d\"/>%n",
                        at(mark), height)));
        return svg.append("</svg>\n").toString();
    }

    private String bar(Bars.Bar bar, int top) {
        int middle = top + BAR_TOP + BAR_HEIGHT / 2;
        String interval = bar.isSure()
                ? ""
                : format(
                        "<line class=\"span\" x1=\"%.2f%%\" x2=\"%.2f%%\" y1=\"%d\" y2=\"%d\"/>%n",
                        at(bar.low()), at(bar.high()), middle, middle);
        return format(
                        "<text x=\"0\" y=\"%1$d\">%2$s</text><text x=\"100%%\" y=\"%1$d\" text-anchor=\"end\">%3$s</text>%n",
                        top + TEXT, Markup.escaped(bar.label()), Markup.escaped(bar.shown()))
                + format(
                        "<rect class=\"track\" x=\"0\" y=\"%1$d\" width=\"100%%\" height=\"%2$d\" rx=\"2\"/>"
                                + "<rect class=\"bar\" x=\"0\" y=\"%1$d\" width=\"%3$.2f%%\" height=\"%2$d\" rx=\"2\"/>%n",
                        top + BAR_TOP, BAR_HEIGHT, at(bar.value()))
                + interval;
    }

    private double at(double value) {
        return FULL * value / bars.most();
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
