package io.octroi.report;

import io.octroi.charts.Frame;
import io.octroi.charts.Ink;
import io.octroi.charts.Waterfall;
import io.octroi.decision.RecordedScore;
import io.octroi.features.Feature;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The contributions: the strongest as bars from the mean file to this one, and all of them as a table. */
final class WeightSection {

    private static final int STRONGEST = 10;
    private static final double PERCENT = 100;

    /** A step of next to nothing is still seen. */
    private static final double THINNEST = 0.8;

    private static final Comparator<RecordedScore.Weight> STRONGEST_FIRST = Comparator.comparingDouble(
                    (RecordedScore.Weight weight) -> Math.abs(weight.contribution()))
            .reversed();

    private WeightSection() {}

    static void writeStrongest(Sheet sheet) {
        sheet.record().scored().ifPresent(score -> {
            sheet.heading("weights.title");
            if (score.features().isEmpty()) {
                sheet.paragraph(sheet.text("weights.none"));
            } else {
                writeStrongest(sheet, score);
            }
        });
    }

    private static void writeStrongest(Sheet sheet, RecordedScore score) {
        List<RecordedScore.Weight> strongest = score.features().stream()
                .sorted(STRONGEST_FIRST)
                .limit(STRONGEST)
                .toList();
        Waterfall waterfall = new Waterfall(
                score.baseValue(),
                strongest.stream().map(RecordedScore.Weight::contribution).toList(),
                score.rawScore());
        Frame frame = frame(waterfall);
        Html html = sheet.html();
        html.open("table", "class", "dense");
        head(sheet, List.of("weights.feature", "weights.value", "weights.contribution", "weights.bar"));
        html.open("tbody");
        List<Waterfall.Bar> bars = waterfall.bars();
        for (int i = 0; i < strongest.size(); i++) {
            row(sheet, strongest.get(i));
            bar(html, bars.get(i), frame);
            html.close("tr");
        }
        int others = score.features().size() - strongest.size();
        if (others > 0) {
            Waterfall.Bar rest = waterfall.rest();
            html.open("tr")
                    .element("th", sheet.text("weights.others", sheet.numbers().count(others)), "scope", "row")
                    .element("td", "")
                    .element("td", sheet.numbers().signed(rest.to() - rest.from()), "class", "figure");
            bar(html, rest, frame);
            html.close("tr");
        }
        html.close("tbody").close("table");
        sheet.note(sheet.text(
                "weights.sum",
                sheet.numbers().signed(score.baseValue()),
                sheet.numbers().signed(score.rawScore())));
    }

    /** From one end to the other, whatever lies between. */
    private static Frame frame(Waterfall waterfall) {
        double[] ends = Stream.concat(waterfall.bars().stream(), Stream.of(waterfall.rest()))
                .flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to()))
                .toArray();
        double low = DoubleStream.of(ends).min().orElse(0);
        double high = DoubleStream.of(ends).max().orElse(0);
        return low < high ? new Frame(low, high) : new Frame(low - 1, low + 1);
    }

    /** A step to the right raises the risk, one to the left lowers it; the number beside it says the same. */
    private static void bar(Html html, Waterfall.Bar bar, Frame frame) {
        double left = PERCENT * (Math.min(bar.from(), bar.to()) - frame.low()) / frame.width();
        double width = Math.max(THINNEST, PERCENT * Math.abs(bar.to() - bar.from()) / frame.width());
        Ink ink = bar.to() > bar.from() ? Ink.DEFAULTED : bar.to() < bar.from() ? Ink.REPAID : Ink.CLIENT;
        html.open("td", "class", "bar")
                .open(
                        "div",
                        "style",
                        String.format(
                                Locale.ROOT,
                                "margin-left:%.2f%%;width:%.2f%%;background-color:%s",
                                Math.min(left, PERCENT - width),
                                width,
                                ink.hex()))
                .close("div")
                .close("td");
    }

    static void writeAll(Sheet sheet) {
        List<RecordedScore.Weight> all =
                sheet.record().scored().map(RecordedScore::features).orElse(List.of());
        if (all.isEmpty()) {
            return;
        }
        Html html = sheet.html();
        html.element("h2", sheet.text("annex.weights"), "class", "annex");
        sheet.note(sheet.text("annex.weights.note"));
        html.open("table", "class", "dense");
        head(sheet, List.of("weights.feature", "weights.value", "weights.contribution", "weights.direction"));
        html.open("tbody");
        all.stream().sorted(STRONGEST_FIRST).forEach(weight -> {
            row(sheet, weight);
            html.element("td", sheet.plain().direction(weight.contribution())).close("tr");
        });
        html.close("tbody").close("table");
    }

    private static void head(Sheet sheet, List<String> columns) {
        Html html = sheet.html();
        html.verbatim("<colgroup><col style=\"width:44%\"/><col style=\"width:20%\"/><col style=\"width:14%\"/>"
                + "<col style=\"width:22%\"/></colgroup>");
        html.open("thead").open("tr");
        columns.forEach(column -> html.element(
                "th",
                sheet.text(column),
                "scope",
                "col",
                "class",
                column.equals("weights.contribution") ? "figure" : column.equals("weights.bar") ? "bar" : "plain"));
        html.close("tr").close("thead");
    }

    /** The row's first three cells; the row stays open. */
    private static void row(Sheet sheet, RecordedScore.Weight weight) {
        Feature feature = sheet.original().feature(weight.feature());
        double value = weight.value() == null ? Double.NaN : weight.value();
        sheet.html()
                .open("tr")
                .element("th", sheet.numbers().name(feature), "scope", "row")
                .element("td", sheet.numbers().value(feature, value))
                .element("td", sheet.numbers().signed(weight.contribution()), "class", "figure");
    }
}
