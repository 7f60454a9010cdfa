package io.octroi.features;

import static io.octroi.features.CatalogueFile.cell;

import io.octroi.client.HistoryTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Unfolds the lines of {@code history.csv}, each into one feature for every aggregate it asks for. */
final class HistoryDeclarations {

    private final Map<String, Feature.Group> groups;

    HistoryDeclarations(Map<String, Feature.Group> groups) {
        this.groups = groups;
    }

    List<HistoryFeature> read(List<Map<String, String>> lines) {
        return lines.stream().flatMap(this::unfold).toList();
    }

    private Stream<HistoryFeature> unfold(Map<String, String> line) {
        return Arrays.stream(cell(line, "aggregates").split(" ", -1))
                .map(id -> feature(line, Aggregate.valueOf(id.toUpperCase(Locale.ROOT))));
    }

    private HistoryFeature feature(Map<String, String> line, Aggregate aggregate) {
        HistoryTable table = table(cell(line, "table"));
        Wording what = CatalogueFile.wording(line);
        Wording how = aggregate.wording();
        Wording label = new Wording(what.french() + " : " + how.french(), what.english() + ": " + how.english());
        Feature feature = new Feature(
                table.title() + "_" + cell(line, "column") + "_" + aggregate.id(),
                Optional.empty(),
                Feature.Kind.NUMBER,
                aggregate == Aggregate.COUNT ? Feature.Unit.COUNT : Feature.Unit.valueOf(cell(line, "unit")),
                Optional.ofNullable(groups.get(cell(line, "group"))).orElseThrow(),
                table.title(),
                Feature.LegalStatus.valueOf(cell(line, "legal").toUpperCase(Locale.ROOT)),
                label,
                label,
                Optional.empty(),
                List.of());
        return new HistoryFeature(feature, table.column(cell(line, "column")), aggregate);
    }

    private static HistoryTable table(String title) {
        return Arrays.stream(HistoryTable.values())
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + title));
    }
}
