package io.octroi.training;

import io.octroi.charts.Bars;
import io.octroi.client.Wording;
import io.octroi.document.Figures;
import io.octroi.document.HtmlPage;
import io.octroi.document.Table;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.Phrases;
import io.octroi.statistics.Estimate;
import io.octroi.training.FairnessReport.AttributeFigures;
import io.octroi.training.FairnessReport.GroupFigures;
import io.octroi.training.FairnessReport.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A fairness report as a reader sees it: for a terminal, as a section of a model card, and as a page of its own. */
public final class FairnessText {

    static final String PHRASES = "io.octroi.training.fairness";

    private final FairnessReport report;
    private final Locale reader;
    private final Phrases phrases;
    private final Figures figures;

    public FairnessText(FairnessReport report, Locale reader) {
        this.report = report;
        this.reader = reader;
        this.phrases = new Phrases(PHRASES, reader);
        this.figures = new Figures(reader);
    }

    /** For a terminal. */
    public String text() {
        StringBuilder text = new StringBuilder(phrases.text("title")).append("\n\n");
        basis().forEach(line -> text.append(line).append('\n'));
        for (AttributeFigures attribute : report.attributes()) {
            text.append('\n')
                    .append(measured(attribute)
                            .map(Table::text)
                            .orElse(attribute.label().in(reader) + "\n"));
            tooSmall(attribute).forEach(line -> text.append(line).append('\n'));
        }
        text.append('\n').append(proxies().map(Table::text).orElse(phrases.text("proxies") + "\n"));
        strongest().forEach(line -> text.append("- ").append(line).append('\n'));
        text.append('\n').append(phrases.text("flags")).append('\n');
        flags().forEach(flag -> text.append("- ").append(flag).append('\n'));
        return text.toString();
    }

    /** A section of a model card, with its heading. */
    String markdown() {
        StringBuilder text =
                new StringBuilder("## ").append(phrases.text("title")).append('\n');
        basis().forEach(line -> text.append("- ").append(line).append('\n'));
        for (AttributeFigures attribute : report.attributes()) {
            text.append("\n### ").append(attribute.label().in(reader)).append("\n\n");
            text.append(measured(attribute).map(Table::markdown).orElse(""));
            tooSmall(attribute).forEach(line -> text.append('\n').append(line).append('\n'));
        }
        text.append("\n### ").append(phrases.text("proxies")).append("\n\n");
        text.append(proxies().map(table -> table.markdown() + "\n").orElse(""));
        strongest().forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("\n### ").append(phrases.text("flags")).append("\n\n");
        flags().forEach(flag -> text.append("- ").append(flag).append('\n'));
        return text.toString();
    }

    /** A page of its own. */
    public String html() {
        HtmlPage page = new HtmlPage(reader, phrases.text("title"), phrases.text("table"));
        page.points(basis());
        page.chapter(phrases.text("flags")).points(flags());
        for (AttributeFigures attribute : report.attributes()) {
            page.chapter(attribute.label().in(reader));
            chart(page, FairnessMeasure.GRANT_RATE, attribute);
            chart(page, FairnessMeasure.OBSERVED_DEFAULT_RATE, attribute);
            measured(attribute).ifPresent(page::table);
            tooSmall(attribute).forEach(page::paragraph);
        }
        page.chapter(phrases.text("proxies")).paragraph(phrases.text("proxies.words"));
        proxies().ifPresent(page::table);
        page.points(strongest());
        return page.html();
    }

    private void chart(HtmlPage page, FairnessMeasure measure, AttributeFigures attribute) {
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (GroupFigures group : attribute.groups()) {
            group.figure(measure).ifPresent(figure -> {
                bars.add(bar(group.label().in(reader), figure));
                rows.add(List.of(group.label().in(reader), figures.share(figure)));
            });
        }
        if (bars.isEmpty()) {
            return;
        }
        String heading = phrases.text("measure." + measure);
        page.figure(
                heading,
                sentence(measure, attribute),
                measure == FairnessMeasure.GRANT_RATE ? Bars.shares(bars) : Bars.of(bars),
                new Table(heading, List.of(attribute.label().in(reader), phrases.text("interval")), rows));
    }

    private String sentence(FairnessMeasure measure, AttributeFigures attribute) {
        GroupFigures best = attribute.best(measure).orElseThrow();
        GroupFigures least = attribute.groups().stream()
                .filter(group -> group.figure(measure).isPresent())
                .reduce((low, next) -> next.figure(measure).orElseThrow().value()
                                < low.figure(measure).orElseThrow().value()
                        ? next
                        : low)
                .orElseThrow();
        return phrases.text(
                "sentence",
                best.label().in(reader),
                figures.percent(best.figure(measure).orElseThrow().value()),
                least.label().in(reader),
                figures.percent(least.figure(measure).orElseThrow().value()));
    }

    private Bars.Bar bar(String label, Estimate figure) {
        return new Bars.Bar(label, figure.value(), figure.low(), figure.high(), figures.share(figure));
    }

    private List<String> basis() {
        return List.of(
                phrases.text("basis." + report.basis(), figures.count(report.files())),
                phrases.text("granted", figures.decimal(report.threshold(), 1)),
                phrases.text("intervals", figures.count(report.smallestGroup())));
    }

    /** One column a group, where there is any. */
    private Optional<Table> measured(AttributeFigures attribute) {
        return attribute.groups().isEmpty()
                ? Optional.empty()
                : Optional.of(groups(attribute).turned());
    }

    /** One row a group. */
    private Table groups(AttributeFigures attribute) {
        List<String> head = new ArrayList<>(List.of(attribute.label().in(reader), phrases.text("files")));
        for (FairnessMeasure measure : FairnessMeasure.values()) {
            head.add(phrases.text("measure." + measure));
            if (measure.isCompared()) {
                head.add(phrases.text("ratio"));
            }
        }
        return new Table(
                attribute.label().in(reader),
                head,
                attribute.groups().stream().map(this::row).toList());
    }

    private List<String> row(GroupFigures group) {
        List<String> row = new ArrayList<>(List.of(group.label().in(reader), figures.count(group.files())));
        for (FairnessMeasure measure : FairnessMeasure.values()) {
            row.add(group.figure(measure).map(figures::share).orElseGet(() -> phrases.text("too-few")));
            if (measure.isCompared()) {
                row.add(group.ratio(measure)
                        .map((Estimate ratio) -> figures.ratio(ratio))
                        .orElse("–"));
            }
        }
        return row;
    }

    private List<String> tooSmall(AttributeFigures attribute) {
        return attribute.tooSmall().isEmpty()
                ? List.of()
                : List.of(phrases.text(
                        "too-small",
                        attribute.tooSmall().stream()
                                .map(label -> label.in(reader))
                                .collect(Collectors.joining(", ")),
                        figures.count(report.smallestGroup())));
    }

    private Optional<Table> proxies() {
        if (report.proxies().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                phrases.text("proxies"),
                List.of(
                        phrases.text("question"),
                        phrases.text("auc"),
                        phrases.text("clients"),
                        phrases.text("features")),
                report.proxies().stream().map(this::row).toList()));
    }

    private List<String> row(Proxy proxy) {
        return List.of(
                proxy.question().in(reader),
                figures.ratio(proxy.auc()),
                figures.count(proxy.clients()),
                figures.count(proxy.features()) + (proxy.withoutOwn() ? " " + phrases.text("without-own") : ""));
    }

    /** Which features tell most, question by question. */
    private List<String> strongest() {
        if (report.proxies().isEmpty()) {
            return List.of(phrases.text("proxies.none"));
        }
        return report.proxies().stream()
                .map(proxy -> phrases.text(
                        "strongest",
                        proxy.question().in(reader),
                        proxy.strongest().stream().map(this::label).collect(Collectors.joining("; "))))
                .toList();
    }

    private String label(String feature) {
        return Catalogue.standard()
                .find(feature)
                .map(Feature::label)
                .map((Wording label) -> label.in(reader))
                .orElse(feature);
    }

    private List<String> flags() {
        return report.flags().isEmpty()
                ? List.of(phrases.text("flags.none"))
                : report.flags().stream().map(flag -> flag.words().in(reader)).toList();
    }
}
