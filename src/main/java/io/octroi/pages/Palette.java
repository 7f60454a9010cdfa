package io.octroi.pages;

import software.xdev.chartjs.model.color.RGBAColor;

/** The colours of the charts: blue and orange of Okabe and Ito, told apart by every kind of colour vision. */
final class Palette {

    /** What speaks for repayment. */
    static final RGBAColor REPAID = new RGBAColor(0, 114, 178);

    static final RGBAColor REPAID_AREA = new RGBAColor(0, 114, 178, 0.18);

    /** What speaks for default. */
    static final RGBAColor DEFAULTED = new RGBAColor(213, 94, 0);

    static final RGBAColor DEFAULTED_AREA = new RGBAColor(213, 94, 0, 0.18);

    /** The band in which a second look is due. */
    static final RGBAColor REFER = new RGBAColor(153, 153, 153);

    /** A single file in which a second look is due: darker, since a dot is small. */
    static final RGBAColor REFER_DOT = new RGBAColor(89, 89, 89);

    /** The client. */
    static final RGBAColor CLIENT = new RGBAColor(26, 32, 44);

    /** What is left of a scale. */
    static final RGBAColor REST = new RGBAColor(226, 232, 240);

    /** The ground of a chart. */
    static final RGBAColor PAPER = new RGBAColor(255, 255, 255);

    /** What shows what lies behind it. */
    static final RGBAColor CLEAR = new RGBAColor(255, 255, 255, 0);

    private Palette() {}
}
