package io.octroi.drift;

import io.octroi.charts.Bars;
import io.octroi.document.HtmlPage;
import io.octroi.document.Table;
import io.octroi.scoring.ReliabilityBin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A check as a page that stands alone. */
final class DriftPage {

    /** So many columns are drawn; the table has all. */
    private static final int DRAWN = 30;

    private final DriftReport report;
    private final DriftWords words;
    private final HtmlPage page;

    DriftPage(DriftReport report, DriftWords words) {
        this.report = report;
        this.words = words;
        this.page = new HtmlPage(words.reader(), words.text("title"), words.text("table"));
    }

    String html() {
        page.points(words.overview(report));
        misread();
        report.model().ifPresent(this::model);
        charts();
        page.chapter(words.text("columns"))
                .paragraph(words.text("columns.words"))
                .table(columns());
        return page.html();
    }

    private void misread() {
        if (!report.misread().isEmpty()) {
            page.chapter(words.text("misread"))
                    .paragraph(words.text("misread.words"))
                    .points(report.misread().stream().map(words::misread).toList());
        }
    }

    private void model(ScoreDrift drift) {
        page.chapter(words.text("model"));
        if (!drift.absentInputs().isEmpty()) {
            page.paragraph(words.text("model.absent", drift.model(), String.join(", ", drift.absentInputs())));
            return;
        }
        page.paragraph(words.text("model.id", drift.model()));
        drift.grantRate()
                .ifPresent(rate -> page.paragraph(
                        words.text("grants", words.percent(rate.reference()), words.percent(rate.current())) + " "
                                + words.text(rate.alert() ? "grants.alert" : "grants.calm")));
        drift.score().ifPresent(this::chart);
        months(drift.months());
        performance(drift);
    }

    private void months(List<MonthStability> months) {
        if (months.isEmpty()) {
            return;
        }
        MonthStability worst = months.stream()
                .max(Comparator.comparingDouble(MonthStability::stability))
                .orElseThrow();
        page.figure(
                words.text("months"),
                words.text("months.sentence", worst.month(), words.ratio(worst.stability())),
                Bars.of(months.stream()
                        .map(month -> Bars.Bar.exact(month.month(), month.stability(), words.ratio(month.stability())))
                        .toList()),
                new Table(
                        words.text("months"),
                        heads("month", "files", "stability", "usual.month", "mean", "grantrate"),
                        months.stream()
                                .map(month -> List.of(
                                        month.month(),
                                        words.count(month.clients()),
                                        words.ratio(month.stability()),
                                        words.ratio(month.usual()),
                                        words.decimal(month.score(), 1),
                                        words.percent(month.grantRate())))
                                .toList()));
    }

    private void performance(ScoreDrift drift) {
        if (drift.current().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        drift.reference().ifPresent(found -> rows.add(row(words.text("reference"), found)));
        drift.current().ifPresent(found -> rows.add(row(words.text("performance.all"), found)));
        drift.byMonth().forEach(found -> rows.add(row(found.month(), found)));
        page.section(words.text("performance"))
                .paragraph(words.text("performance.words"))
                .table(new Table(
                        words.text("performance"),
                        heads("month", "outcomes", "defaults", "auc", "cost", "predicted", "observed"),
                        rows));
        List<ReliabilityBin> bins = drift.current().orElseThrow().calibration();
        page.table(new Table(
                words.text("calibration"),
                heads("files", "predicted", "observed"),
                bins.stream()
                        .map(bin -> List.of(
                                words.count(bin.files()),
                                words.percent(bin.predicted()),
                                words.percent(bin.observed())))
                        .toList()));
    }

    private List<String> row(String name, Performance found) {
        return List.of(
                name,
                words.count(found.files()),
                words.count(found.defaults()),
                found.auc().map(words::interval).orElse("–"),
                found.cost().map(cost -> words.decimal(cost, 2)).orElse("–"),
                words.percent(found.predicted()),
                words.percent(found.observed()));
    }

    private void charts() {
        List<ColumnDrift> drawn = report.columns().stream()
                .filter(ColumnDrift::asksForALook)
                .filter(column -> !column.picture().isEmpty())
                .sorted(Comparator.comparingDouble(
                        column -> -column.importance().orElse(0.0)))
                .toList();
        if (drawn.isEmpty()) {
            return;
        }
        page.chapter(words.text("charts"));
        drawn.stream().limit(DRAWN).forEach(this::chart);
        if (drawn.size() > DRAWN) {
            page.paragraph(words.text("charts.more", words.count(drawn.size() - DRAWN)));
        }
    }

    private void chart(ColumnDrift column) {
        Picture picture = column.picture();
        if (picture.isEmpty()) {
            return;
        }
        String heading = words.named(column.column());
        String notes = words.notes(column);
        String says = words.says(column) + (notes.equals("–") ? "" : " " + notes + ".");
        if (picture.isDensity()) {
            double low = picture.x().get(0);
            double high = picture.x().get(picture.x().size() - 1);
            page.figure(
                    heading,
                    words.text("densities", words.number(low), words.number(high), says),
                    SpreadDrawing.drawing(picture),
                    table(heading, picture));
        } else {
            page.figure(heading, words.text("shares", says), bars(picture), table(heading, picture));
        }
    }

    private Bars bars(Picture picture) {
        List<Bars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < picture.values().size(); i++) {
            bars.add(bar(
                    picture.values().get(i), "reference", picture.reference().get(i)));
            bars.add(bar(picture.values().get(i), "current", picture.current().get(i)));
        }
        return Bars.shares(bars);
    }

    private Bars.Bar bar(String value, String sample, double share) {
        return Bars.Bar.exact(value + " · " + words.text(sample), Math.min(1, share), words.percent(share));
    }

    private Table table(String heading, Picture picture) {
        return new Table(
                heading,
                heads("value", "reference", "current"),
                IntStream.range(0, picture.reference().size())
                        .mapToObj(i -> List.of(
                                SpreadDrawing.value(picture, i, words),
                                SpreadDrawing.told(picture, picture.reference().get(i), words),
                                SpreadDrawing.told(picture, picture.current().get(i), words)))
                        .toList());
    }

    private Table columns() {
        boolean weighed = report.importanceDrifted().isPresent();
        List<String> head = new ArrayList<>(heads(
                "column",
                "label",
                "alert",
                "drift",
                "method",
                "scoreof",
                "threshold",
                "usual",
                "floor",
                "missing.reference",
                "missing.current"));
        if (weighed) {
            head.add(words.text("weight"));
        }
        head.add(words.text("notes"));
        return new Table(
                words.text("columns"),
                head,
                report.columns().stream()
                        .sorted(Comparator.comparing((ColumnDrift column) -> !column.asksForALook())
                                .thenComparing(column -> !column.drift())
                                .thenComparing(column -> -column.importance().orElse(0.0)))
                        .map(column -> row(column, weighed))
                        .toList());
    }

    private List<String> row(ColumnDrift column, boolean weighed) {
        List<String> row = new ArrayList<>(List.of(
                column.column(),
                words.label(column.column()),
                words.yes(column.asksForALook()),
                words.yes(column.drift()),
                words.method(column),
                words.score(column.score()),
                words.score(column.threshold()),
                words.score(column.usual()),
                words.score(column.noiseFloor()),
                column.missing().map(gaps -> words.percent(gaps.reference())).orElse("–"),
                column.missing().map(gaps -> words.percent(gaps.current())).orElse("–")));
        if (weighed) {
            row.add(column.importance().map(words::percent).orElse("–"));
        }
        row.add(words.notes(column));
        return row;
    }

    private List<String> heads(String... keys) {
        return IntStream.range(0, keys.length)
                .mapToObj(i -> words.text(keys[i]))
                .toList();
    }
}
