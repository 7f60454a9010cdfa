package io.octroi.synthetic;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A number on which the outcome depends: a column, or what follows from several. */
final class Quantity {

    private static final List<String> EXTERNAL = List.of("EXT_SOURCE_1", "EXT_SOURCE_2", "EXT_SOURCE_3");

    private static final Map<String, Function<Draft, OptionalDouble>> DERIVED = Map.of(
            "credit to goods price", draft -> ratio(draft, "AMT_CREDIT", "AMT_GOODS_PRICE"),
            "annuity to credit", draft -> ratio(draft, "AMT_ANNUITY", "AMT_CREDIT"),
            "annuity to income", draft -> ratio(draft, "AMT_ANNUITY", "AMT_INCOME_TOTAL"),
            "days employed", draft -> Work.isAtWork(draft) ? number(draft, "DAYS_EMPLOYED") : OptionalDouble.empty(),
            "mean external score", Quantity::meanExternalScore);

    private final Function<Draft, OptionalDouble> reading;

    Quantity(String name) {
        this.reading = DERIVED.getOrDefault(name, draft -> number(draft, name));
    }

    /** The quantity of a client, unless it is missing. */
    OptionalDouble of(Draft draft) {
        return reading.apply(draft);
    }

    private static OptionalDouble number(Draft draft, String column) {
        return draft.has(column) ? OptionalDouble.of(draft.number(column)) : OptionalDouble.empty();
    }

    private static OptionalDouble ratio(Draft draft, String above, String below) {
        return draft.has(above) && draft.has(below)
                ? OptionalDouble.of(draft.number(above) / draft.number(below))
                : OptionalDouble.empty();
    }

    private static OptionalDouble meanExternalScore(Draft draft) {
        double sum = 0;
        int known = 0;
        for (String column : EXTERNAL) {
            if (draft.has(column)) {
                sum += draft.number(column);
                known++;
            }
        }
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / known);
    }
}
