package io.octroi.report;

import io.octroi.charts.Curve;
import io.octroi.charts.Drawing;
import io.octroi.charts.Frame;
import io.octroi.charts.Ink;
import io.octroi.decision.ShownSpread;
import io.octroi.features.Feature;
import io.octroi.features.NumberText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where the client stands among the reference clients, by the features with the strongest contributions. */
final class SpreadSection {

    private static final int MOST_SHARES = 8;
    private static final double PERCENT = 100;

    private final Sheet sheet;
    private final ShownSpread spread;
    private final Feature feature;

    private SpreadSection(Sheet sheet, ShownSpread spread) {
        this.sheet = sheet;
        this.spread = spread;
        this.feature = sheet.original().feature(spread.feature());
    }

    static void write(Sheet sheet) {
        List<ShownSpread> spreads = sheet.record().shown().spreads();
        if (spreads.isEmpty()) {
            return;
        }
        sheet.heading("spreads.title");
        spreads.forEach(spread -> new SpreadSection(sheet, spread).write());
    }

    private void write() {
        sheet.html().open("div", "class", "kept").element("h3", sheet.numbers().name(feature));
        if (spread.isByCategory()) {
            shares();
        } else {
            curves();
        }
        sheet.paragraph(sheet.plain().place(feature, spread));
        sheet.html().close("div");
    }

    private void curves() {
        Curve repaid = plotted(spread.repaid());
        Curve defaulted = plotted(spread.defaulted());
        double client = spread.value() == null ? Double.NaN : NumberText.plotted(feature, spread.value());
        double[] all = DoubleStream.concat(
                        DoubleStream.of(client).filter(x -> !Double.isNaN(x)),
                        DoubleStream.concat(
                                repaid.x().stream().mapToDouble(Double::doubleValue),
                                defaulted.x().stream().mapToDouble(Double::doubleValue)))
                .toArray();
        if (repaid.isEmpty() && defaulted.isEmpty()) {
            return;
        }
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        sheet.draw(
                Drawing.of(repaid, defaulted, client, new Frame(low, high)),
                sheet.text("spreads.drawing", sheet.numbers().name(feature)));
        sheet.html()
                .open("table", "class", "scale")
                .open("tbody")
                .open("tr")
                .element("td", sheet.numbers().plain(low))
                .element("td", sheet.numbers().axis(feature), "style", "text-align:center;width:76%")
                .element("td", sheet.numbers().plain(high), "class", "figure")
                .close("tr")
                .close("tbody")
                .close("table");
        sheet.html()
                .open("p", "class", "legend")
                .element("span", "■ ", "style", "color:" + Ink.REPAID.hex())
                .text(sheet.text("spreads.repaid"))
                .element("span", "   ■ ", "style", "color:" + Ink.DEFAULTED.hex())
                .text(sheet.text("spreads.defaulted"))
                .text(client(client))
                .close("p");
    }

    private String client(double client) {
        return Double.isNaN(client) ? "" : "   ┃ " + sheet.text("spreads.client");
    }

    /** In the unit that is plotted, which may run the other way. */
    private Curve plotted(ShownSpread.Group group) {
        List<Integer> order = IntStream.range(0, group.x().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> NumberText.plotted(feature, group.x().get(i))))
                .toList();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i : order) {
            x.add(NumberText.plotted(feature, group.x().get(i)));
            y.add(group.density().get(i));
        }
        return new Curve(x, y);
    }

    /** The commonest categories, and the client's own; all others as one. */
    private void shares() {
        List<Integer> told = told();
        Html html = sheet.html();
        html.open("table", "class", "dense").open("thead").open("tr");
        List.of("spreads.category", "spreads.repaid", "spreads.defaulted")
                .forEach(column -> html.element("th", sheet.text(column), "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        told.forEach(code -> {
            boolean own = spread.value() != null && spread.value() == (double) code;
            String name = sheet.numbers().value(feature, code);
            row(
                    own ? sheet.text("spreads.own", name) : name,
                    share(spread.repaid(), code),
                    share(spread.defaulted(), code));
        });
        int others = codes() - told.size();
        if (others > 0) {
            row(
                    sheet.text("spreads.others", sheet.numbers().count(others)),
                    1
                            - told.stream()
                                    .mapToDouble(code -> share(spread.repaid(), code))
                                    .sum(),
                    1
                            - told.stream()
                                    .mapToDouble(code -> share(spread.defaulted(), code))
                                    .sum());
        }
        html.close("tbody").close("table");
    }

    private List<Integer> told() {
        return IntStream.range(0, codes())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer code) -> spread.value() == null || spread.value() != (double) code)
                        .thenComparing(code -> -share(spread.repaid(), code) - share(spread.defaulted(), code)))
                .limit(MOST_SHARES)
                .sorted(Comparator.comparingDouble(
                        code -> -share(spread.repaid(), code) - share(spread.defaulted(), code)))
                .toList();
    }

    private int codes() {
        return Math.max(
                spread.repaid().shares().size(), spread.defaulted().shares().size());
    }

    private static double share(ShownSpread.Group group, int code) {
        return code < group.shares().size() ? group.shares().get(code) : 0;
    }

    private void row(String name, double repaid, double defaulted) {
        sheet.html().open("tr").element("th", name, "scope", "row");
        share(repaid, Ink.REPAID);
        share(defaulted, Ink.DEFAULTED);
        sheet.html().close("tr");
    }

    private void share(double share, Ink ink) {
        sheet.html()
                .open("td")
                .open(
                        "div",
                        "style",
                        "height:2.4mm;margin-bottom:0.4mm;background-color:%s;width:%s%%"
                                .formatted(ink.hex(), String.format(Locale.ROOT, "%.2f", Math.max(0, PERCENT * share))))
                .close("div")
                .text(sheet.numbers().percent(Math.max(0, share)))
                .close("td");
    }
}
