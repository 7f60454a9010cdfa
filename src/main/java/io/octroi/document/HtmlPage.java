package io.octroi.document;

import io.octroi.charts.Bars;
import io.octroi.charts.BarsDrawing;
import io.octroi.charts.Drawing;
import io.octroi.charts.DrawingSvg;
import io.octroi.charts.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One HTML page that stands alone: its style is within it, and its policy forbids it to load anything.
 *
 * <p>Each chart is a figure with a sentence that says what it shows, and with a table of the same numbers.
 */
public final class HtmlPage {

    private static final String STYLE = style();

    private final Locale reader;
    private final String title;
    private final String tableWord;
    private final List<String> contents = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private int parts;

    /**
     * An empty page.
     *
     * @param tableWord what opens the table below a chart, such as «The figures as a table»
     */
    public HtmlPage(Locale reader, String title, String tableWord) {
        this.reader = reader;
        this.title = title;
        this.tableWord = tableWord;
    }

    /** Begins a chapter, which the table of contents names. */
    public HtmlPage chapter(String heading) {
        String id = nextId();
        contents.add("<li><a href=\"#%s\">%s</a></li>".formatted(id, Markup.escaped(heading)));
        body.append("<h2 id=\"%s\">%s</h2>%n".formatted(id, Markup.escaped(heading)));
        return this;
    }

    /** Begins a section of a chapter. */
    public HtmlPage section(String heading) {
        body.append("<h3>").append(Markup.escaped(heading)).append("</h3>\n");
        return this;
    }

    public HtmlPage paragraph(String text) {
        body.append("<p>").append(Markup.escaped(text)).append("</p>\n");
        return this;
    }

    /** A list of points; nothing where there are none. */
    public HtmlPage points(List<String> points) {
        if (!points.isEmpty()) {
            body.append("<ul>\n");
            points.forEach(
                    point -> body.append("<li>").append(Markup.escaped(point)).append("</li>\n"));
            body.append("</ul>\n");
        }
        return this;
    }

    /** A table in the open. */
    public HtmlPage table(Table table) {
        body.append(framed(table));
        return this;
    }

    /**
     * A chart with all that makes it readable without seeing it.
     *
     * @param sentence what a reader should take from it
     * @param table the same numbers as the bars
     */
    public HtmlPage figure(String heading, String sentence, Bars bars, Table table) {
        return figure(heading, sentence, new BarsDrawing(bars, heading, sentence).svg(), table);
    }

    /** The same around two densities over one axis, the first one's line unbroken. */
    public HtmlPage figure(String heading, String sentence, Drawing densities, Table table) {
        return figure(heading, sentence, DrawingSvg.of(densities, heading, sentence), table);
    }

    private HtmlPage figure(String heading, String sentence, String svg, Table table) {
        String id = nextId();
        body.append("<figure aria-labelledby=\"%s\">%n<figcaption><h3 id=\"%s\">%s</h3>%n<p>%s</p></figcaption>%n"
                .formatted(id, id, Markup.escaped(heading), Markup.escaped(sentence)));
        body.append(svg);
        body.append("<details><summary>").append(Markup.escaped(tableWord)).append("</summary>\n");
        body.append(framed(table)).append("</details>\n</figure>\n");
        return this;
    }

    /** A table that is opened by a click. */
    public HtmlPage folded(String heading, Table table) {
        body.append("<details><summary>").append(Markup.escaped(heading)).append("</summary>\n");
        body.append(framed(table)).append("</details>\n");
        return this;
    }

    /** The whole page. */
    public String html() {
        String nav = contents.size() < 2
                ? ""
                : "<nav aria-label=\"%s\"><ol>%n%s%n</ol></nav>%n"
                        .formatted(Markup.escaped(title), String.join("\n", contents));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s%s</main>
                </body>
                </html>
                """
                .formatted(reader.getLanguage(), Markup.escaped(title), STYLE, Markup.escaped(title), nav, body);
    }

    /** A wide table scrolls within its frame; who has no mouse can move there too. */
    private static String framed(Table table) {
        return "<div class=\"frame\" role=\"group\" tabindex=\"0\" aria-label=\"%s\">%n%s</div>%n"
                .formatted(Markup.escaped(table.caption()), table.html());
    }

    private String nextId() {
        parts++;
        return "part-" + parts;
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
