package io.octroi.charts;

import java.util.Locale;

/**
 * The colours of the charts: blue and orange of Okabe and Ito, told apart by every kind of colour vision, and greys.
 *
 * @param red 0 to 255, like the others
 */
public record Ink(int red, int green, int blue) {

    /** What speaks for repayment. */
    public static final Ink REPAID = new Ink(0, 114, 178);

    /** What speaks for default. */
    public static final Ink DEFAULTED = new Ink(213, 94, 0);

    /** The band in which a second look is due. */
    public static final Ink REFER = new Ink(153, 153, 153);

    /** The client. */
    public static final Ink CLIENT = new Ink(26, 32, 44);

    /** What is left of a scale. */
    public static final Ink REST = new Ink(226, 232, 240);

    /** As style sheets and drawings write it, such as {@code #0072b2}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
