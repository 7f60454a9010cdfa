package io.octroi.drift;

import io.octroi.charts.Curve;
import io.octroi.charts.Drawing;
import io.octroi.charts.DrawingSvg;
import io.octroi.charts.Frame;

/** A column's spread in both samples as people see it: drawn, and as the cells of a table. */
public final class SpreadDrawing {

    private SpreadDrawing() {}

    /** The densities as an SVG element. */
    public static String svg(ColumnDrift column, DriftWords words) {
        return DrawingSvg.of(drawing(column.picture()), words.named(column.column()), words.says(column));
    }

    /** Two densities over one axis. */
    static Drawing drawing(Picture picture) {
        return Drawing.of(
                new Curve(picture.x(), picture.reference()),
                new Curve(picture.x(), picture.current()),
                Double.NaN,
                new Frame(picture.x().get(0), picture.x().get(picture.x().size() - 1)));
    }

    /** What stands at that place of the picture. */
    public static String value(Picture picture, int at, DriftWords words) {
        return picture.isDensity()
                ? words.number(picture.x().get(at))
                : picture.values().get(at);
    }

    /** A density or a share. */
    public static String told(Picture picture, double value, DriftWords words) {
        return picture.isDensity() ? words.number(value) : words.percent(value);
    }
}
