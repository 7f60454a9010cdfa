package io.octroi.features;

import io.octroi.client.Wording;
import io.octroi.features.Feature.Sign;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the catalogue as a document: {@code docs/features.md}. */
final class FeaturesDocument {

    private static final String HEAD =
            """
            # The feature catalogue

            All %,d features, of which training is offered %,d; catalogue version `%s`. Written by the program from its
            catalogue: `mvn test -Dtest=FeaturesDocumentTest -Dfeatures.write=true` writes it anew.

            - **Seed's name**: what the seed project calls the very same values, where that is another name.
            - **Unit**: amount in the data's own currency; days, dates and months count from the application and are
              negative before it; duration in days; a ratio is a share or relates like things; an index has no unit.
            - **Risk**: how the risk of default is expected to move while the value grows (↑ rises, ↓ falls, empty where
              nothing is expected).
            - **Status**: forbidden features are never read by a model; flagged ones may be, and are shown as sensitive
              ([why](decisions/0004-sensitive-features.md)).
            - **Training**: offered, or why not: it repeats another, is constant, would tell something sensitive, or is
              protected.
            - A feature of credit history is missing for a client without a row in its table. Where no row counts, numbers
              and totals are 0, all else is missing.

            """;

    private final Catalogue catalogue;
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    FeaturesDocument(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Offer offer : Offer.values()) {
            catalogue.features(offer).forEach(feature -> offers.put(feature.id(), offer));
        }
    }

    String text() {
        List<Feature> features = catalogue.features();
        text.append(HEAD.formatted(features.size(), catalogue.trainable().size(), catalogue.version()));
        Map<String, Map<Feature.Group, List<Feature>>> bySource = new LinkedHashMap<>();
        for (Feature feature : features) {
            bySource.computeIfAbsent(section(feature), first -> new LinkedHashMap<>())
                    .computeIfAbsent(feature.group(), first -> new ArrayList<>())
                    .add(feature);
        }
        summarise(bySource);
        bySource.forEach((source, groups) -> {
            text.append("\n## ").append(source).append('\n');
            groups.forEach(this::table);
        });
        return text.toString();
    }

    private static String section(Feature feature) {
        return feature.source().contains(",") ? "several tables" : feature.source();
    }

    private void summarise(Map<String, Map<Feature.Group, List<Feature>>> bySource) {
        text.append("| source | features | offered | repeats | constant | sensitive | protected |\n");
        text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        bySource.forEach((source, groups) -> {
            Map<Offer, Integer> counts = new EnumMap<>(Offer.class);
            groups.values().stream()
                    .flatMap(List::stream)
                    .forEach(feature -> counts.merge(offer(feature), 1, Integer::sum));
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            row(List.of(
                    source,
                    String.valueOf(all),
                    String.valueOf(counts.getOrDefault(Offer.OFFERED, 0)),
                    String.valueOf(counts.getOrDefault(Offer.REPEATS, 0)),
                    String.valueOf(counts.getOrDefault(Offer.CONSTANT, 0)),
                    String.valueOf(counts.getOrDefault(Offer.SENSITIVE, 0)),
                    String.valueOf(counts.getOrDefault(Offer.PROTECTED, 0))));
        });
    }

    private void table(Feature.Group group, List<Feature> features) {
        Wording title = group.label();
        text.append("\n### %s · %s%n%n".formatted(title.english(), title.french()));
        text.append("| feature | seed's name | French | English | unit | risk | status | training | description |\n");
        text.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (Feature feature : features) {
            row(List.of(
                    "`" + feature.id() + "`",
                    feature.alias().map(alias -> "`" + alias + "`").orElse(""),
                    feature.label().french(),
                    feature.label().english(),
                    lower(feature.unit()),
                    feature.expectedSign()
                            .map(sign -> sign == Sign.RISES ? "↑" : "↓")
                            .orElse(""),
                    lower(feature.legalStatus()),
                    lower(offer(feature)),
                    feature.description().english()));
        }
    }

    private void row(List<String> cells) {
        cells.forEach(cell -> text.append("| ").append(cell.replace("|", "\\|")).append(' '));
        text.append("|\n");
    }

    private Offer offer(Feature feature) {
        return offers.getOrDefault(feature.id(), Offer.OFFERED);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
