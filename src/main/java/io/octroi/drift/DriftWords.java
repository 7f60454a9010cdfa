package io.octroi.drift;

import io.octroi.document.Figures;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a check found, in the reader's language; the same in the report and on the page. */
public final class DriftWords {

    private static final int NAMED = 5;
    private static final double SMALL = 0.0001;

    private final Locale reader;
    private final Phrases phrases;
    private final Figures figures;
    private final Map<String, Feature> features = new HashMap<>();

    public DriftWords(Locale reader, Catalogue catalogue) {
        this.reader = reader;
        this.phrases = new Phrases("io.octroi.drift.words", reader);
        this.figures = new Figures(reader);
        catalogue.features().forEach(feature -> {
            feature.alias().ifPresent(alias -> features.put(alias, feature));
            features.put(feature.id(), feature);
        });
    }

    Locale reader() {
        return reader;
    }

    /** The phrase of that key. */
    public String text(String key, Object... places) {
        return phrases.text(key, places);
    }

    public String count(long number) {
        return figures.count(number);
    }

    public String percent(double share) {
        return figures.percent(share);
    }

    String ratio(double number) {
        return figures.ratio(number);
    }

    String decimal(double number, int decimals) {
        return figures.decimal(number, decimals);
    }

    String interval(io.octroi.statistics.Estimate estimate) {
        return figures.ratio(estimate);
    }

    /** A number of a column, with three significant digits. */
    public String number(double number) {
        return figures.significant(number);
    }

    /** A score, a threshold or a floor; one that is hardly more than nothing is said to be less than something. */
    public String score(double score) {
        return score > 0 && score < SMALL ? "<\u00a0" + figures.decimal(SMALL, 4) : figures.decimal(score, 4);
    }

    public String score(Optional<Double> score) {
        return score.map(this::score).orElse("–");
    }

    public String yes(boolean yes) {
        return phrases.text(yes ? "yes" : "no");
    }

    /** What the column is, by the feature catalogue; nothing for a column that it does not know. */
    public String label(String column) {
        if (column.equals(ScoreCheck.SCORE)) {
            return phrases.text("score");
        }
        return Optional.ofNullable(features.get(column))
                .map(feature -> feature.label().in(reader))
                .orElse("–");
    }

    public String method(ColumnDrift column) {
        return column.test().map(id -> phrases.text("method." + id)).orElse("–");
    }

    /** Whatever else there is to say of a column. */
    public String notes(ColumnDrift column) {
        List<String> notes = new ArrayList<>();
        column.obstacle().ifPresent(obstacle -> notes.add(phrases.text("obstacle." + obstacle)));
        column.misreading()
                .ifPresent(misread -> notes.add(
                        misread.isFlip()
                                ? phrases.text("note.flip")
                                : phrases.text("note.factor", figures.significant(misread.factor()))));
        column.derivedFrom().ifPresent(source -> notes.add(phrases.text("note.derived", source)));
        column.missing().filter(MissingValues::alert).ifPresent(any -> notes.add(phrases.text("note.missing")));
        named(column.appeared()).ifPresent(list -> notes.add(phrases.text("note.appeared", list)));
        named(column.vanished()).ifPresent(list -> notes.add(phrases.text("note.vanished", list)));
        return notes.isEmpty() ? "–" : String.join("; ", notes);
    }

    /** That a column looks misread, and what derives from it. */
    public String misread(ColumnDrift column) {
        Misreading misread = column.misreading().orElseThrow();
        String name = named(column.column());
        String words = misread.isFlip()
                ? phrases.text("misread.flip", name)
                : phrases.text("misread.factor", name, figures.significant(misread.factor()));
        return misread.derived().isEmpty()
                ? words
                : words + " " + phrases.text("misread.derived", String.join(", ", misread.derived()));
    }

    /** Such as {@code Age (DAYS_BIRTH)}. */
    public String named(String column) {
        String label = label(column);
        return label.equals("–") ? column : label + " (" + column + ")";
    }

    /** What the check says of the column, in a sentence. */
    public String says(ColumnDrift column) {
        return column.score()
                .map(score -> phrases.text(
                        "says", method(column), score(score), score(column.threshold()), score(column.noiseFloor())))
                .orElseGet(() -> notes(column));
    }

    /** What there is to say of the whole, the most important first. */
    public List<String> overview(DriftReport report) {
        List<String> points = new ArrayList<>();
        points.add(
                report.found()
                        ? phrases.text(
                                "verdict.found",
                                count(report.alerts()),
                                count(report.columns().size()))
                        : phrases.text("verdict.none"));
        report.misread().forEach(column -> points.add(misread(column)));
        points.add(phrases.text("clients", count(report.referenceClients()), count(report.currentClients())));
        points.add(phrases.text(
                "tool",
                count(report.drifted()),
                count(report.tested()),
                percent(report.driftedShare()),
                percent(report.shareLimit()),
                yes(report.datasetDrift())));
        report.importanceDrifted().ifPresent(share -> points.add(phrases.text("importance", percent(share))));
        int untested = report.columns().size() - report.tested();
        if (untested > 0) {
            points.add(phrases.text("untested", count(untested)));
        }
        return points;
    }

    private static Optional<String> named(List<CategoryChange> changes) {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.stream()
                        .limit(NAMED)
                        .map(change -> change.category() + " (" + change.clients() + ")")
                        .collect(Collectors.joining(", ", "", changes.size() > NAMED ? ", …" : "")));
    }
}
