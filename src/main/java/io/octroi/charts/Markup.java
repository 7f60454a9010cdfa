package io.octroi.charts;

/** Texts on their way into SVG or HTML. */
public final class Markup {

    private Markup() {}

    /** The text as it may stand between tags and within quotes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
