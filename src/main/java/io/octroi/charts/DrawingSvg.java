package io.octroi.charts;

import java.util.Locale;
import java.util.stream.Collectors;

/** A drawing as an SVG element of a page, as wide as the page allows. */
public final class DrawingSvg {

    private static final double SHINE = 0.18;

    private DrawingSvg() {}

    /**
     * The element.
     *
     * @param description what somebody who does not see the drawing is told of it
     */
    public static String of(Drawing drawing, String title, String description) {
        return String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" height=\"%d\">"
                        + "<desc>%s</desc>%n%s</svg>%n",
                Markup.escaped(title),
                drawing.width(),
                drawing.height(),
                drawing.height(),
                Markup.escaped(description),
                drawing.marks().stream().map(DrawingSvg::mark).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String mark(Drawing.Mark mark) {
        String points = mark.points().stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
        return mark.isArea()
                ? String.format(
                        Locale.ROOT,
                        "<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"%.2f\"/>",
                        points,
                        mark.ink().hex(),
                        SHINE)
                : String.format(
                        Locale.ROOT,
                        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>",
                        points,
                        mark.ink().hex(),
                        mark.thick(),
                        mark.dashed() ? " stroke-dasharray=\"7 4\"" : "");
    }
}
