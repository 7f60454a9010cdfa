package io.octroi.synthetic;

import java.util.Set;

/** What the client lives on: income, its source, education, occupation, employer and how long employed. */
final class Work implements Chapter {

    /** What the files say instead of days for a client who is not employed. */
    static final double NOT_EMPLOYED = 365243;

    private static final Set<String> WITHOUT_WORK = Set.of("Pensioner", "Unemployed");
    private static final Set<String> NO_EMPLOYER = Set.of("XNA");

    /** Half of the clients of this age live on a pension; the scale says how fast the share grows. Ours, plausible. */
    private static final double PENSION_AGE = 57.2;

    private static final double PENSION_SCALE = 2.9;

    /** Those at work are younger than all clients, which shifts and narrows their trait: taken back. */
    private static final double SHIFT = 0.105;

    private static final double SPREAD = 0.93;

    private static final double EARLIEST_WORK = 15;

    private final PublishedStatistics statistics;
    private final Shares sourcesWithoutWork;
    private final Shares sourcesOfWork;
    private final Shares employers;
    private final double occupationUnknown;

    Work(PublishedStatistics statistics) {
        this.statistics = statistics;
        this.sourcesWithoutWork = statistics.shares("NAME_INCOME_TYPE").among(WITHOUT_WORK);
        this.sourcesOfWork = statistics.shares("NAME_INCOME_TYPE").without(WITHOUT_WORK);
        this.employers = statistics.shares("ORGANIZATION_TYPE").without(NO_EMPLOYER);
        double idle = statistics.column("DAYS_EMPLOYED").missing();
        this.occupationUnknown = (statistics.column("OCCUPATION_TYPE").missing() - idle) / (1 - idle);
    }

    @Override
    public void fill(Draft draft, Traits client, Chance chance) {
        draft.at("AMT_INCOME_TOTAL", client.share(Trait.INCOME));
        boolean atWork = !chance.happens(1 / (1 + StrictMath.exp((PENSION_AGE - Person.age(draft)) / PENSION_SCALE)));
        String source =
                atWork ? sourcesOfWork.at(client.share(Trait.INCOME_TYPE)) : sourcesWithoutWork.at(chance.share());
        draft.category("NAME_INCOME_TYPE", source);
        draft.category(
                "NAME_EDUCATION_TYPE",
                statistics.shares("NAME_EDUCATION_TYPE | " + source).at(client.share(Trait.EDUCATION)));
        draft.flag("FLAG_EMP_PHONE", atWork);
        if (atWork) {
            employ(draft, client, chance);
        } else {
            draft.number("DAYS_EMPLOYED", NOT_EMPLOYED);
            draft.category("ORGANIZATION_TYPE", "XNA");
        }
    }

    /** Whether the form names an employer. */
    static boolean isAtWork(Draft draft) {
        return draft.number("DAYS_EMPLOYED") != NOT_EMPLOYED;
    }

    private void employ(Draft draft, Traits client, Chance chance) {
        double place = Normal.share((client.score(Trait.EMPLOYED) - SHIFT) / SPREAD);
        double longest = -(Person.age(draft) - EARLIEST_WORK) * Person.DAYS_A_YEAR;
        draft.number(
                "DAYS_EMPLOYED", Math.max(statistics.marginal("DAYS_EMPLOYED").at(place), longest));
        draft.category("ORGANIZATION_TYPE", employers.at(Normal.share(mixed(client, chance))));
        if (!chance.happens(occupationUnknown)) {
            draft.at("OCCUPATION_TYPE", client.share(Trait.OCCUPATION));
        }
    }

    /** The occupation says something of the employer, no more. */
    private static double mixed(Traits client, Chance chance) {
        return 0.5 * client.score(Trait.OCCUPATION) + Math.sqrt(0.75) * chance.normal();
    }
}
