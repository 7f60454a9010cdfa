package io.octroi.synthetic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How things usually go in credit where nothing is published: shares and spreads of our own. */
final class Customs {

    static final Customs OURS = new Customs();

    private final Map<String, Shares> choices = Shares.all(Table.lines("history-choices.csv"), "choice");
    private final Map<String, Marginal> spreads = new LinkedHashMap<>();
    private final Map<String, Polyline> ranks = new LinkedHashMap<>();

    private Customs() {
        Table.lines("history-spreads.csv")
                .forEach(line -> spreads.put(line.get("quantity"), Marginal.of(line.get("step"), line.get("points"))));
        Table.lines("history-ranks.csv").forEach(line -> ranks.put(line.get("score"), Polyline.of(line.get("points"))));
    }

    /** How often each value is chosen in a situation. */
    Shares choice(String name) {
        return known(choices.get(name), name);
    }

    /** How a quantity spreads in a situation. */
    Marginal spread(String name) {
        return known(spreads.get(name), name);
    }

    /**
     * The share of rows that score less, for scores whose distribution follows from the story and is known only by trial:
     * fitted once on an invented population.
     */
    double rank(String name, double score) {
        return known(ranks.get(name), name).at(score);
    }

    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalArgumentException("no custom is told of " + name);
        }
        return found;
    }
}
