package io.octroi.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.charts.Drawing;
import io.octroi.decision.DecisionRecord;
import io.octroi.decision.Issuer;
import io.octroi.decision.PlainWords;
import io.octroi.features.MomentText;
import io.octroi.features.NumberText;
import io.octroi.features.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A paper while it is being written: the record, the language, and the page. */
final class Sheet {

    private static final Issuer NOBODY = new Issuer("", "", "");
    private static final String VERIFICATION = "/verify.xhtml";
    private static final String STYLE = style();

    private final Original original;
    private final Locale language;
    private final Phrases words;
    private final PlainWords plain;
    private final NumberText numbers;
    private final MomentText moments;
    private final Html html = new Html();
    private final Canvas canvas = new Canvas();

    Sheet(Original original, Locale language) {
        this.original = original;
        this.language = language;
        this.words = new Phrases("io.octroi.report.words", language);
        this.plain = new PlainWords(language);
        this.numbers = new NumberText(language);
        this.moments = new MomentText(language, original.zone());
    }

    Original original() {
        return original;
    }

    DecisionRecord record() {
        return original.record();
    }

    Issuer issuer() {
        return Optional.ofNullable(record().issuer()).orElse(NOBODY);
    }

    Locale language() {
        return language;
    }

    PlainWords plain() {
        return plain;
    }

    NumberText numbers() {
        return numbers;
    }

    Html html() {
        return html;
    }

    String text(String key, Object... places) {
        return words.text(key, places);
    }

    String minute(String instant) {
        return moments.minute(Instant.parse(instant));
    }

    String day(String instant) {
        return moments.day(Instant.parse(instant));
    }

    /** The day and the time, with the zone they are told in. */
    String zoned(String instant) {
        return text("zoned", minute(instant), original.zone().getId());
    }

    Canvas canvas() {
        return canvas;
    }

    /** @param alternative what readers are told who do not see it */
    void draw(Drawing drawing, String alternative) {
        canvas.add(html, drawing, alternative);
    }

    void heading(String key) {
        html.element("h2", text(key));
    }

    void paragraph(String text) {
        html.element("p", text);
    }

    void note(String text) {
        html.element("p", text, "class", "note");
    }

    /** A name, and what is told under it. */
    record Fact(String name, String value) {}

    /** Facts in the order they are gathered in. */
    final class Facts {

        /** What is longer may be broken by the end of a page. */
        private static final int TALL = 400;

        private final List<Fact> all = new ArrayList<>();

        Facts add(String key, String value) {
            all.add(new Fact(text(key), value));
            return this;
        }

        Facts add(String key, Optional<String> value) {
            value.ifPresent(told -> add(key, told));
            return this;
        }

        /** As a table of two columns. */
        void write() {
            html.open("table", "class", "facts").open("tbody");
            all.forEach(fact -> html.open("tr", "class", fact.value().length() > TALL ? "tall" : "short")
                    .element("th", fact.name(), "scope", "row")
                    .element(
                            "td",
                            fact.value(),
                            "class",
                            RightToLeft.begins(fact.value()) ? "written leftward" : "written")
                    .close("tr"));
            html.close("tbody").close("table");
        }
    }

    Facts facts() {
        return new Facts();
    }

    /** The whole page round what was written. */
    String page(String title, String kind) {
        Html page = new Html();
        page.verbatim("<!DOCTYPE html>\n");
        page.open("html", "lang", language.getLanguage(), "xmlns", "http://www.w3.org/1999/xhtml");
        page.open("head").element("title", title);
        page.verbatim("<meta name=\"author\" content=\"Octroi\"/>");
        page.open("meta", "name", "keywords", "content", new Imprint(original, kind, language).text())
                .close("meta");
        page.open("style").verbatim(STYLE + margins()).close("style").close("head");
        page.open("body", "class", kind).verbatim(html.toString()).close("body").close("html");
        return page.toString();
    }

    /** What stands at the foot of every page. */
    private String margins() {
        String check = issuer().address().isEmpty()
                ? text("foot.check.nowhere")
                : text("foot.check", issuer().address() + VERIFICATION);
        return """

                @page { size: A4; margin: 16mm 17mm 24mm 17mm;
                  @bottom-left { content: "%s\\A %s"; white-space: pre; text-align: left; vertical-align: top; padding-top: 3mm;
                    width: 84%%; font-family: 'DejaVu Sans'; font-size: 6.5pt; color: #4a5568; }
                  @bottom-right { content: "%s " counter(page) "/" counter(pages); text-align: right; vertical-align: top;
                    padding-top: 3mm; font-family: 'DejaVu Sans'; font-size: 6.5pt; color: #4a5568; } }
                """
                .formatted(quoted(text("foot.hash", original.hash())), quoted(check), quoted(text("foot.page")));
    }

    private static String quoted(String text) {
        return Typeface.legible(text)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("<", "\\3c ");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Sheet.class.getResourceAsStream("sheet.css"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
