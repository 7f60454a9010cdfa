package io.octroi.synthetic;

import java.util.List;

/** The house the client lives in: 47 columns that follow its size and are known together or not at all. */
final class Building implements Chapter {

    /** A measure in its three columns, and how far it follows the building's size. Ours, plausible. */
    private record Measure(String average, String mode, String median, double loading) {

        private Measure(String name, double loading) {
            this(name + "_AVG", name + "_MODE", name + "_MEDI", loading);
        }
    }

    private static final List<Measure> MEASURES = List.of(
            new Measure("APARTMENTS", 0.9),
            new Measure("BASEMENTAREA", 0.6),
            new Measure("YEARS_BEGINEXPLUATATION", 0.2),
            new Measure("YEARS_BUILD", 0.35),
            new Measure("COMMONAREA", 0.5),
            new Measure("ELEVATORS", 0.75),
            new Measure("ENTRANCES", 0.6),
            new Measure("FLOORSMAX", 0.7),
            new Measure("FLOORSMIN", 0.6),
            new Measure("LANDAREA", 0.4),
            new Measure("LIVINGAPARTMENTS", 0.9),
            new Measure("LIVINGAREA", 0.95),
            new Measure("NONLIVINGAPARTMENTS", 0.2),
            new Measure("NONLIVINGAREA", 0.35));

    private static final List<String> CATEGORIES =
            List.of("FONDKAPREMONT_MODE", "HOUSETYPE_MODE", "WALLSMATERIAL_MODE", "EMERGENCYSTATE_MODE");

    /** How far the three columns of a measure agree, and how far columns are missing for the same buildings. */
    private static final double MODE_AGREES = 0.995;

    private static final double MEDIAN_AGREES = 0.999;
    private static final double MISSING_TOGETHER = 0.9;

    private final PublishedStatistics statistics;
    private final double allMissing;

    Building(PublishedStatistics statistics) {
        this.statistics = statistics;
        this.allMissing = statistics.column("EMERGENCYSTATE_MODE").missing();
    }

    @Override
    public void fill(Draft draft, Traits client, Chance chance) {
        if (chance.happens(allMissing)) {
            return;
        }
        double completeness = chance.normal();
        double size = client.score(Trait.BUILDING);
        if (isKnown("TOTALAREA_MODE", completeness, chance)) {
            draft.at("TOTALAREA_MODE", Normal.share(size));
        }
        for (Measure measure : MEASURES) {
            if (isKnown(measure.average, completeness, chance)) {
                measure(draft, measure, chance.near(size, measure.loading), chance);
            }
        }
        for (String category : CATEGORIES) {
            if (isKnown(category, completeness, chance)) {
                draft.at(category, chance.share());
            }
        }
    }

    private static void measure(Draft draft, Measure measure, double score, Chance chance) {
        draft.at(measure.average, Normal.share(score));
        draft.at(measure.mode, Normal.share(chance.near(score, MODE_AGREES)));
        draft.at(measure.median, Normal.share(chance.near(score, MEDIAN_AGREES)));
    }

    private boolean isKnown(String column, double completeness, Chance chance) {
        double missing = (statistics.column(column).missing() - allMissing) / (1 - allMissing);
        return Normal.share(chance.near(completeness, MISSING_TOGETHER)) >= missing;
    }
}
