package io.octroi.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars as SVG for a page of any width: what runs along the scale is placed in percent, so that texts keep their size on
 * a telephone; each label stands above its bar, in as many lines as a telephone needs. The page's style gives the
 * colours.
 */
public final class BarsDrawing {

    /** So many characters fit into a line on the narrowest page. */
    private static final int CHARACTERS = 38;

    private static final int LINE = 17;
    private static final int BAR_HEIGHT = 12;
    private static final int GAP = 5;
    private static final int BETWEEN = 9;
    private static final double FULL = 100;

    private final Bars bars;
    private final String title;
    private final String description;
    private final StringBuilder drawn = new StringBuilder();
    private int height;

    /** @param description what somebody who does not see the drawing is told of it */
    public BarsDrawing(Bars bars, String title, String description) {
        this.bars = bars;
        this.title = title;
        this.description = description;
        bars.bars().forEach(this::draw);
    }

    /** An {@code svg} element. */
    public String svg() {
        return format(
                "<svg role=\"img\" aria-label=\"%s\" width=\"100%%\" height=\"%d\">%n<desc>%s</desc>%n%s</svg>%n",
                Markup.escaped(title), height, Markup.escaped(description), drawn);
    }

    private void draw(Bars.Bar bar) {
        List<String> lines = lines(bar.label());
        boolean low = lines.get(lines.size() - 1).length() + bar.shown().length() >= CHARACTERS;
        for (String line : lines) {
            height += LINE;
            // On a page that is wide enough, the style lets the label down beside its figure.
            drawn.append(format(
                    "<text%s x=\"0\" y=\"%d\">%s</text>%n",
                    low ? " class=\"high\"" : "", height, Markup.escaped(line)));
        }
        height += low ? LINE : 0;
        drawn.append(format(
                "<text x=\"100%%\" y=\"%d\" text-anchor=\"end\">%s</text>%n", height, Markup.escaped(bar.shown())));
        height += GAP;
        drawn.append(format(
                "<rect class=\"track\" x=\"0\" y=\"%1$d\" width=\"100%%\" height=\"%2$d\" rx=\"2\"/>"
                        + "<rect class=\"bar\" x=\"0\" y=\"%1$d\" width=\"%3$.2f%%\" height=\"%2$d\" rx=\"2\"/>%n",
                height, BAR_HEIGHT, at(bar.value())));
        if (!bar.isSure()) {
            line("halo", at(bar.low()), at(bar.high()), height + BAR_HEIGHT / 2, height + BAR_HEIGHT / 2);
            line("span", at(bar.low()), at(bar.high()), height + BAR_HEIGHT / 2, height + BAR_HEIGHT / 2);
        }
        bars.mark().ifPresent(mark -> line("mark", at(mark), at(mark), height - 2, height + BAR_HEIGHT + 2));
        height += BAR_HEIGHT + BETWEEN;
    }

    private void line(String kind, double fromX, double toX, int fromY, int toY) {
        drawn.append(format(
                "<line class=\"%s\" x1=\"%.2f%%\" x2=\"%.2f%%\" y1=\"%d\" y2=\"%d\"/>%n",
                kind, fromX, toX, fromY, toY));
    }

    /** The label broken between words; a word that is too long stands alone. */
    private static List<String> lines(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private double at(double value) {
        return FULL * value / bars.most();
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
