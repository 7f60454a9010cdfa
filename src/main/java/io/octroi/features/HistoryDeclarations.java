package io.octroi.features;

import static io.octroi.features.CatalogueFile.cell;

import io.octroi.client.HistoryTable;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.features.Feature.Sign;
import io.octroi.features.Feature.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Unfolds the lines of {@code history-features.csv}: each stands for every value it names, in every scope, brought
 * together by every aggregate.
 */
final class HistoryDeclarations {

    private final HistoryVocabulary vocabulary;
    private final HistoryWords words = new HistoryWords();
    private final Map<String, String> seedNames = new HashMap<>();
    private final Map<String, Offer> withheld = new HashMap<>();

    HistoryDeclarations(HistoryVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        CatalogueFile.lines("seed-names.csv").forEach(line -> seedNames.put(cell(line, "id"), cell(line, "alias")));
        CatalogueFile.lines("withheld.csv")
                .forEach(line -> withheld.put(
                        cell(line, "id"), Offer.valueOf(cell(line, "training").toUpperCase(Locale.ROOT))));
    }

    /**
     * All features of the lines, in their order.
     *
     * @throws IllegalArgumentException when a line names what is not declared
     */
    List<HistoryFeature> read(List<Map<String, String>> lines) {
        List<HistoryFeature> features = new ArrayList<>();
        for (Map<String, String> line : lines) {
            HistoryTable table = HistoryVocabulary.table(line);
            for (String name : words(line, "values")) {
                for (HistoryValue value : vocabulary.values(table, name)) {
                    for (String scope : words(line, "scopes")) {
                        for (String steps : words(line, "aggregates")) {
                            features.add(feature(value, vocabulary.scope(table, scope), aggregates(steps)));
                        }
                    }
                }
            }
        }
        return features;
    }

    private HistoryFeature feature(HistoryValue value, HistoryScope scope, List<Aggregate> steps) {
        HistoryLoan loan = vocabulary.loan(value.column().table());
        String id = id(value, scope, steps, loan);
        refuseTimeOverLoans(id, steps);
        Unit unit = value.unit();
        Optional<Sign> sign = value.sign();
        for (Aggregate step : steps) {
            unit = step.unit(unit);
            sign = step.sign(sign);
        }
        LegalStatus status = value.legalStatus().orStricter(scope.legalStatus());
        Feature feature = new Feature(
                id,
                Optional.ofNullable(seedNames.get(id)),
                Feature.Kind.NUMBER,
                unit,
                value.group(),
                value.column().table().title(),
                status,
                words.label(value, scope, steps, loan),
                words.description(value, scope, steps, loan),
                sign,
                List.of());
        Offer offer = Offer.of(withheld.getOrDefault(id, Offer.OFFERED), status, List.of());
        return new HistoryFeature(feature, offer, value.column(), scope, steps);
    }

    private static void refuseTimeOverLoans(String id, List<Aggregate> steps) {
        if (steps.size() > 1 && steps.get(1).needsTime()) {
            throw new IllegalArgumentException(id + ": over loans there is no time");
        }
    }

    private static String id(HistoryValue value, HistoryScope scope, List<Aggregate> steps, HistoryLoan loan) {
        List<String> parts = new ArrayList<>(List.of(loan.prefix(), value.id()));
        if (!scope.isEveryRow()) {
            parts.add(scope.id());
        }
        steps.forEach(step -> parts.add(step.id()));
        return String.join("_", parts);
    }

    /** One step, as in {@code mean}, or two, as in {@code mean_max}. */
    private static List<Aggregate> aggregates(String steps) {
        return Arrays.stream(steps.split("_", -1)).map(Aggregate::named).toList();
    }

    private static String[] words(Map<String, String> line, String column) {
        return cell(line, column).split(" ", -1);
    }
}
