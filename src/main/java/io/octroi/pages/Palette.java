package io.octroi.pages;

import io.octroi.charts.Ink;
import software.xdev.chartjs.model.color.RGBAColor;

/** The colours of the charts, as Chart.js takes them. */
final class Palette {

    /** What speaks for repayment. */
    static final RGBAColor REPAID = of(Ink.REPAID);

    static final RGBAColor REPAID_AREA = area(Ink.REPAID);

    /** What speaks for default. */
    static final RGBAColor DEFAULTED = of(Ink.DEFAULTED);

    static final RGBAColor DEFAULTED_AREA = area(Ink.DEFAULTED);

    /** The band in which a second look is due. */
    static final RGBAColor REFER = of(Ink.REFER);

    /** A single file in which a second look is due: darker, since a dot is small. */
    static final RGBAColor REFER_DOT = new RGBAColor(89, 89, 89);

    /** The client. */
    static final RGBAColor CLIENT = of(Ink.CLIENT);

    /** What is left of a scale. */
    static final RGBAColor REST = of(Ink.REST);

    /** The ground of a chart. */
    static final RGBAColor PAPER = new RGBAColor(255, 255, 255);

    /** What shows what lies behind it. */
    static final RGBAColor CLEAR = new RGBAColor(255, 255, 255, 0);

    private static final double AREA = 0.18;

    private Palette() {}

    private static RGBAColor of(Ink ink) {
        return new RGBAColor(ink.red(), ink.green(), ink.blue());
    }

    private static RGBAColor area(Ink ink) {
        return new RGBAColor(ink.red(), ink.green(), ink.blue(), AREA);
    }
}
