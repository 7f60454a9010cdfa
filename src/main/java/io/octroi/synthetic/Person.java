package io.octroi.synthetic;

/** Who the client is: sex, age, and how long ago papers and registration changed. */
final class Person implements Chapter {

    static final double DAYS_A_YEAR = 365.25;

    private final PublishedStatistics statistics;

    Person(PublishedStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public void fill(Draft draft, Traits client, Chance chance) {
        draft.category(
                "CODE_GENDER",
                client.share(Trait.SEX) < statistics.shares("CODE_GENDER").of("F") ? "F" : "M");
        draft.at("DAYS_BIRTH", client.share(Trait.BIRTH));
        double registered = statistics.marginal("DAYS_REGISTRATION").at(client.share(Trait.REGISTRATION));
        draft.number("DAYS_REGISTRATION", Math.max(registered, draft.number("DAYS_BIRTH")));
        draft.at("DAYS_ID_PUBLISH", client.share(Trait.ID_PUBLISH));
    }

    /** The age on the form, in years. */
    static double age(Draft draft) {
        return -draft.number("DAYS_BIRTH") / DAYS_A_YEAR;
    }
}
