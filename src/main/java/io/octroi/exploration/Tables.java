package io.octroi.exploration;

import io.octroi.document.Figures;
import io.octroi.document.Table;
import io.octroi.exploration.Exploration.ColumnProfile;
import io.octroi.exploration.Exploration.Correlations;
import io.octroi.exploration.Exploration.FieldProfile;
import io.octroi.exploration.Exploration.Missing;
import io.octroi.exploration.Exploration.Spread;
import io.octroi.exploration.Exploration.TableProfile;
import io.octroi.features.Phrases;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The long tables of the report, one line a field. */
record Tables(Exploration exploration, FieldWords words, Phrases phrases, Figures figures) {

    private static final int CORRELATION_DECIMALS = 4;
    private static final int NAMED = 6;
    private static final String NONE = "–";

    Table missing(List<FieldProfile> fields) {
        return new Table(
                phrases.text("missing"),
                List.of(
                        phrases.text("field"),
                        phrases.text("missing.share"),
                        phrases.text("missing.applicants"),
                        phrases.text("missing.rate"),
                        phrases.text("missing.rate.others")),
                fields.stream().map(this::missing).toList());
    }

    private List<String> missing(FieldProfile field) {
        Missing missing = field.missing();
        return List.of(
                words.name(field.field()),
                figures.percent(missing.share()),
                missing.applicants().map(figures::percent).orElse(NONE),
                missing.defaultRate().map(figures::share).orElse(NONE),
                missing.defaultRateOfOthers().map(figures::share).orElse(NONE));
    }

    Table correlations(List<FieldProfile> fields) {
        return new Table(
                phrases.text("correlations"),
                List.of(
                        phrases.text("field"),
                        phrases.text("correlations.before"),
                        phrases.text("correlations.after"),
                        phrases.text("correlations.cleaned")),
                fields.stream()
                        .map(field -> correlation(
                                words.name(field.field()), field.correlation().orElseThrow()))
                        .toList());
    }

    private List<String> correlation(String name, Correlations of) {
        return List.of(
                name,
                of.before().map(this::signed).orElse(NONE),
                of.after().map(this::signed).orElse(NONE),
                figures.count(of.cleaned()));
    }

    String signed(double correlation) {
        return (correlation > 0 ? "+" : "") + figures.decimal(correlation, CORRELATION_DECIMALS);
    }

    Table spread() {
        return new Table(
                phrases.text("spread"),
                List.of(
                        phrases.text("field"),
                        figures.percent(0.01),
                        phrases.text("quartile.lower"),
                        phrases.text("median"),
                        phrases.text("quartile.upper"),
                        figures.percent(0.99),
                        phrases.text("outliers")),
                exploration.fields().stream()
                        .flatMap(field -> field.spread().map(spread -> spread(field, spread)).stream())
                        .toList());
    }

    private List<String> spread(FieldProfile field, Spread spread) {
        List<String> quantiles = Stream.of(
                        spread.low(), spread.lowerQuartile(), spread.median(), spread.upperQuartile(), spread.high())
                .map(value -> words.value(field.field(), value))
                .toList();
        return Stream.of(List.of(words.name(field.field())), quantiles, List.of(figures.percent(spread.outliers())))
                .flatMap(List::stream)
                .toList();
    }

    Table columns(TableProfile table) {
        return new Table(
                phrases.text("history.caption", table.table(), figures.count(table.rows())),
                List.of(
                        phrases.text("column"),
                        phrases.text("missing.share"),
                        phrases.text("no-such-day"),
                        figures.percent(0.01),
                        phrases.text("median"),
                        figures.percent(0.99),
                        phrases.text("categories.common")),
                table.columns().stream().map(this::column).toList());
    }

    private List<String> column(ColumnProfile column) {
        return List.of(
                column.column(),
                figures.percent(column.missing()),
                column.noSuchDay() == 0 ? NONE : figures.count(column.noSuchDay()),
                column.spread().map(spread -> figures.significant(spread.low())).orElse(NONE),
                column.spread()
                        .map(spread -> figures.significant(spread.median()))
                        .orElse(NONE),
                column.spread()
                        .map(spread -> figures.significant(spread.high()))
                        .orElse(NONE),
                column.shares().isEmpty() ? NONE : common(column.shares()));
    }

    private String common(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .limit(NAMED)
                .map(share -> share.getKey() + " " + figures.percent(share.getValue()))
                .collect(Collectors.joining("; "));
    }
}
