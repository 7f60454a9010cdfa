package io.octroi.exploration;

import io.octroi.charts.Bars;
import io.octroi.document.Figures;
import io.octroi.document.HtmlPage;
import io.octroi.document.Table;
import io.octroi.exploration.Exploration.Correlations;
import io.octroi.exploration.Exploration.FieldProfile;
import io.octroi.exploration.Exploration.Group;
import io.octroi.features.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Default rates by category and by stretch of a number, field by field, as charts with their intervals. */
record RateCharts(Exploration exploration, FieldWords words, Phrases phrases, Figures figures, HtmlPage page) {

    /** So many fields are drawn in the open; the others are a click away. */
    private static final int IN_THE_OPEN = 12;

    private static final int MOST_BARS = 25;
    private static final int GROUPS_TO_COMPARE = 2;

    void byCategory() {
        page.chapter(phrases.text("categories")).paragraph(phrases.text("rates.words"));
        comparable(exploration.fields().stream()
                        .filter(field -> field.type().equals("CATEGORY"))
                        .toList())
                .forEach(this::chart);
    }

    void byStretch() {
        page.chapter(phrases.text("stretches")).paragraph(phrases.text("stretches.words"));
        List<FieldProfile> fields = comparable(exploration.fields().stream()
                .filter(field -> !field.type().equals("CATEGORY"))
                .sorted(Comparator.comparing((FieldProfile field) -> -strength(field)))
                .toList());
        fields.stream().limit(IN_THE_OPEN).forEach(this::chart);
        if (fields.size() > IN_THE_OPEN) {
            page.section(phrases.text("stretches.others"));
            fields.stream().skip(IN_THE_OPEN).forEach(field -> page.folded(words.name(field.field()), table(field)));
        }
    }

    private static List<FieldProfile> comparable(List<FieldProfile> fields) {
        return fields.stream()
                .filter(field -> field.groups().size() >= GROUPS_TO_COMPARE)
                .toList();
    }

    private static double strength(FieldProfile field) {
        return Math.abs(field.correlation().flatMap(Correlations::after).orElse(0.0));
    }

    private void chart(FieldProfile field) {
        page.figure(
                words.name(field.field()),
                sentence(field),
                Bars.of(field.groups().stream()
                                .limit(MOST_BARS)
                                .map(group -> bar(field, group))
                                .toList())
                        .against(exploration.defaultRate().value()),
                table(field));
    }

    private Bars.Bar bar(FieldProfile field, Group group) {
        return new Bars.Bar(
                words.group(field, group),
                group.defaultRate().value(),
                group.defaultRate().low(),
                group.defaultRate().high(),
                figures.share(group.defaultRate()));
    }

    private String sentence(FieldProfile field) {
        Group most = field.groups().stream()
                .max(Comparator.comparing(group -> group.defaultRate().value()))
                .orElseThrow();
        Group least = field.groups().stream()
                .min(Comparator.comparing(group -> group.defaultRate().value()))
                .orElseThrow();
        String sentence = phrases.text(
                "rates.sentence",
                words.group(field, most),
                figures.percent(most.defaultRate().value()),
                words.group(field, least),
                figures.percent(least.defaultRate().value()),
                figures.percent(exploration.defaultRate().value()));
        int drawn = Math.min(MOST_BARS, field.groups().size());
        return drawn == field.groups().size()
                ? sentence
                : sentence + " " + phrases.text("rates.more", figures.count(drawn));
    }

    private Table table(FieldProfile field) {
        List<List<String>> rows = new ArrayList<>(field.groups().stream()
                .map(group -> List.of(
                        words.group(field, group),
                        figures.count(group.clients()),
                        figures.percent(group.share()),
                        figures.share(group.defaultRate())))
                .toList());
        field.missing()
                .defaultRate()
                .ifPresent(rate -> rows.add(List.of(
                        phrases.text("empty"),
                        figures.count(Math.round(field.missing().share() * exploration.clients())),
                        figures.percent(field.missing().share()),
                        figures.share(rate))));
        if (field.others() > 0) {
            rows.add(List.of(
                    phrases.text("others"),
                    figures.count(field.others()),
                    figures.percent((double) field.others() / exploration.clients()),
                    phrases.text("too-few")));
        }
        return new Table(
                words.name(field.field()),
                List.of(words.label(field.field()), phrases.text("count"), phrases.text("share"), phrases.text("rate")),
                rows);
    }
}
