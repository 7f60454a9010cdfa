package io.octroi.features;

import static io.octroi.features.CatalogueFile.cell;

import io.octroi.client.Wording;
import io.octroi.features.Feature.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Composes what an advisor reads of a history feature from the words for its value, its aggregates and its scope. */
final class HistoryWords {

    private final Map<String, Wording> hows = new HashMap<>();
    private final Map<String, Wording> phrases = new HashMap<>();

    /** The words in the box. */
    HistoryWords() {
        for (Map<String, String> line : CatalogueFile.lines("history-aggregates.csv")) {
            String key = cell(line, "aggregate") + cell(line, "unit");
            hows.put(key, CatalogueFile.wording(line));
            phrases.put(key, new Wording(cell(line, "french_phrase"), cell(line, "english_phrase")));
        }
    }

    /** Such as «Retard de paiement : moyenne par prêt, puis maximum, 12 derniers mois». */
    Wording label(HistoryValue value, HistoryScope scope, List<Aggregate> steps, HistoryLoan loan) {
        Wording what = value.wording();
        Wording how = how(value, steps, loan);
        Wording where = scope.wording();
        return new Wording(
                what.french() + " : " + how.french() + (scope.isEveryRow() ? "" : ", " + where.french()),
                what.english() + ": " + how.english() + (scope.isEveryRow() ? "" : ", " + where.english()));
    }

    /** A sentence that tells the formula, the table and the rows. */
    Wording description(HistoryValue value, HistoryScope scope, List<Aggregate> steps, HistoryLoan loan) {
        Aggregate first = steps.get(0);
        Wording phrase = words(phrases, first, value.unit());
        String formula = value.column().formula();
        String table = value.column().table().title();
        Wording then = steps.size() == 1 ? new Wording("", "") : then(value.unit(), steps, loan);
        return new Wording(
                phrase.french().formatted(formula) + then.french() + ", table " + table
                        + (scope.isEveryRow() ? "." : " (" + scope.wording().french() + ")."),
                phrase.english().formatted(formula) + then.english() + ", table " + table
                        + (scope.isEveryRow() ? "." : " (" + scope.wording().english() + ")."));
    }

    private Wording how(HistoryValue value, List<Aggregate> steps, HistoryLoan loan) {
        Wording first = words(hows, steps.get(0), value.unit());
        if (steps.size() == 1) {
            return first;
        }
        Wording then = then(value.unit(), steps, loan);
        return new Wording(first.french() + then.french(), first.english() + then.english());
    }

    private Wording then(Unit unit, List<Aggregate> steps, HistoryLoan loan) {
        Wording second = words(hows, steps.get(1), steps.get(0).unit(unit));
        return new Wording(
                " par " + loan.wording().french() + ", puis " + second.french(),
                " per " + loan.wording().english() + ", then " + second.english());
    }

    private static Wording words(Map<String, Wording> from, Aggregate aggregate, Unit unit) {
        Wording general = from.getOrDefault(aggregate.id(), new Wording(aggregate.id(), aggregate.id()));
        return from.getOrDefault(aggregate.id() + unit.name(), general);
    }
}
