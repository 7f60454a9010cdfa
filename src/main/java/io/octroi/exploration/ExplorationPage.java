package io.octroi.exploration;

import io.octroi.charts.Bars;
import io.octroi.document.Figures;
import io.octroi.document.HtmlPage;
import io.octroi.document.Table;
import io.octroi.exploration.Exploration.CleaningRule;
import io.octroi.exploration.Exploration.Correlations;
import io.octroi.exploration.Exploration.FieldProfile;
import io.octroi.exploration.Exploration.SourceFile;
import io.octroi.features.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An exploration as a page that stands alone. */
final class ExplorationPage {

    static final String PHRASES = "io.octroi.exploration.words";

    /** So many bars are read at a glance; the table below has all. */
    private static final int IN_A_CHART = 20;

    private final Exploration exploration;
    private final Phrases phrases;
    private final Figures figures;
    private final FieldWords words;
    private final HtmlPage page;
    private final RateCharts rates;
    private final Tables tables;

    ExplorationPage(Exploration exploration, Locale reader) {
        this.exploration = exploration;
        this.phrases = new Phrases(PHRASES, reader);
        this.figures = new Figures(reader);
        this.words = new FieldWords(reader);
        this.page = new HtmlPage(reader, phrases.text("title"), phrases.text("table"));
        this.rates = new RateCharts(exploration, words, phrases, figures, page);
        this.tables = new Tables(exploration, words, phrases, figures);
    }

    String html() {
        page.points(overview());
        page.chapter(phrases.text("files")).table(files());
        missing();
        page.chapter(phrases.text("rules"))
                .paragraph(phrases.text("rules.words"))
                .table(rules());
        correlations();
        rates.byCategory();
        rates.byStretch();
        page.chapter(phrases.text("spread"))
                .paragraph(phrases.text("spread.words"))
                .table(tables.spread());
        history();
        return page.html();
    }

    private List<String> overview() {
        List<String> points = new ArrayList<>(List.of(
                phrases.text("clients", figures.count(exploration.clients()), figures.share(exploration.defaultRate())),
                phrases.text("applicants", figures.count(exploration.applicants())),
                phrases.text("protected"),
                phrases.text("smallest", figures.count(exploration.smallestGroup()))));
        if (exploration.sampled() < exploration.clients()) {
            points.add(phrases.text("sampled", figures.count(exploration.sampled())));
        }
        return points;
    }

    private Table files() {
        return new Table(
                phrases.text("files"),
                List.of(phrases.text("file"), phrases.text("rows"), phrases.text("remarks")),
                exploration.files().stream()
                        .map(file -> List.of(file.file(), figures.count(file.rows()), remarks(file)))
                        .toList());
    }

    private String remarks(SourceFile file) {
        List<String> remarks = new ArrayList<>();
        if (!file.absentColumns().isEmpty()) {
            remarks.add(phrases.text("columns.absent", listed(file.absentColumns())));
        }
        if (!file.ignoredColumns().isEmpty()) {
            remarks.add(phrases.text("columns.ignored", listed(file.ignoredColumns())));
        }
        if (file.latin1()) {
            remarks.add(phrases.text("latin1"));
        }
        return remarks.isEmpty() ? "–" : String.join(" ", remarks);
    }

    private static String listed(List<String> columns) {
        return String.join(", ", columns);
    }

    private void missing() {
        List<FieldProfile> byShare = exploration.fields().stream()
                .sorted(Comparator.comparing(
                        (FieldProfile field) -> -field.missing().share()))
                .toList();
        long complete =
                byShare.stream().filter(field -> field.missing().share() == 0).count();
        page.chapter(phrases.text("missing"));
        page.figure(
                phrases.text("missing.chart"),
                phrases.text(
                        "missing.sentence",
                        figures.count(complete),
                        figures.count(byShare.size()),
                        words.label(byShare.get(0).field()),
                        figures.percent(byShare.get(0).missing().share())),
                Bars.shares(byShare.stream()
                        .filter(field -> field.missing().share() > 0)
                        .limit(IN_A_CHART)
                        .map(field -> Bars.Bar.exact(
                                words.label(field.field()),
                                field.missing().share(),
                                figures.percent(field.missing().share())))
                        .toList()),
                tables.missing(byShare));
    }

    private Table rules() {
        return new Table(
                phrases.text("rules"),
                List.of(
                        phrases.text("rule"),
                        phrases.text("file"),
                        phrases.text("rows"),
                        phrases.text("treatment"),
                        phrases.text("fields")),
                exploration.rules().stream().map(this::row).toList());
    }

    private List<String> row(CleaningRule rule) {
        return List.of(
                words.in(rule.words()) + " (" + rule.id() + ")",
                rule.table(),
                figures.count(rule.rows()),
                phrases.text("treatment." + rule.treatment()),
                rule.fields().entrySet().stream()
                        .map(field -> field.getKey() + " " + figures.count(field.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    private void correlations() {
        List<FieldProfile> strongest = exploration.fields().stream()
                .filter(field -> strength(field) > 0)
                .sorted(Comparator.comparing((FieldProfile field) -> -strength(field)))
                .toList();
        page.chapter(phrases.text("correlations")).paragraph(phrases.text("correlations.words"));
        if (strongest.isEmpty()) {
            page.paragraph(phrases.text("correlations.none"));
            return;
        }
        page.figure(
                phrases.text("correlations.chart"),
                phrases.text("correlations.sentence", changed()),
                Bars.of(strongest.stream()
                        .limit(IN_A_CHART)
                        .map(field -> Bars.Bar.exact(words.label(field.field()), strength(field), signed(after(field))))
                        .toList()),
                tables.correlations(strongest));
    }

    /** The fields whose correlation cleaning changed most, in words. */
    private String changed() {
        List<FieldProfile> changed = exploration.fields().stream()
                .filter(field -> change(field) >= 0.001)
                .sorted(Comparator.comparing((FieldProfile field) -> -change(field)))
                .limit(3)
                .toList();
        return changed.isEmpty()
                ? phrases.text("correlations.unchanged")
                : changed.stream()
                        .map(field -> phrases.text(
                                "correlations.changed",
                                words.label(field.field()),
                                signed(field.correlation()
                                        .orElseThrow()
                                        .before()
                                        .orElseThrow()),
                                signed(after(field))))
                        .collect(Collectors.joining("; "));
    }

    private static double change(FieldProfile field) {
        Optional<Double> before = field.correlation().flatMap(Correlations::before);
        Optional<Double> after = field.correlation().flatMap(Correlations::after);
        return before.isPresent() && after.isPresent() ? Math.abs(before.get() - after.get()) : 0;
    }

    private static double after(FieldProfile field) {
        return field.correlation().flatMap(Correlations::after).orElse(0.0);
    }

    private static double strength(FieldProfile field) {
        return Math.abs(after(field));
    }

    private String signed(double correlation) {
        return tables.signed(correlation);
    }

    private void history() {
        if (exploration.tables().isEmpty()) {
            return;
        }
        page.chapter(phrases.text("history")).paragraph(phrases.text("history.words"));
        exploration.tables().forEach(table -> page.section(table.table()).table(tables.columns(table)));
    }
}
