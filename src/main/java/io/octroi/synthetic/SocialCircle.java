package io.octroi.synthetic;

import java.util.List;

/** The people around the client: how many the bank observed, and how many of those it saw default. */
final class SocialCircle implements Chapter {

    private static final List<String> PERIODS = List.of("30", "60");

    private final PublishedStatistics statistics;
    private final double missing;
    private final double nobody;

    SocialCircle(PublishedStatistics statistics) {
        this.statistics = statistics;
        this.missing = statistics.column("OBS_30_CNT_SOCIAL_CIRCLE").missing();
        this.nobody = statistics.marginal("OBS_30_CNT_SOCIAL_CIRCLE").shareUpTo(0);
    }

    @Override
    public void fill(Draft draft, Traits client, Chance chance) {
        if (chance.happens(missing)) {
            return;
        }
        double observed = client.share(Trait.SOCIAL_CIRCLE);
        // Only who is observed can be seen to default.
        double defaulted = observed < nobody ? 0 : nobody + (1 - nobody) * chance.share();
        for (String days : PERIODS) {
            draft.at("OBS_" + days + "_CNT_SOCIAL_CIRCLE", observed);
            String column = "DEF_" + days + "_CNT_SOCIAL_CIRCLE";
            double seen = Double.parseDouble(statistics.shares(column).at(defaulted));
            draft.number(column, Math.min(seen, draft.number("OBS_" + days + "_CNT_SOCIAL_CIRCLE")));
        }
    }
}
