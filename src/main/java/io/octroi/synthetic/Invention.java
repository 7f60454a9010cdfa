package io.octroi.synthetic;

import java.util.List;

/** Invents clients one by one, each from the seed and its number alone. */
final class Invention {

    private final long seed;
    private final PublishedStatistics statistics = PublishedStatistics.HOME_CREDIT;
    private final Copula copula = new Copula();
    private final OutcomeModel outcomes = new OutcomeModel();
    private final Upbringing upbringing = new Upbringing();

    /** In this order, since later chapters read what earlier ones filled in. */
    private final List<Chapter> chapters = List.of(
            new Person(statistics),
            new Work(statistics),
            new Household(statistics),
            new Residence(statistics),
            new Building(statistics),
            new Loan(statistics),
            new Contact(statistics),
            new Documents(statistics),
            new CreditFile(statistics),
            new SocialCircle(statistics));

    Invention(long seed) {
        this.seed = seed;
    }

    /** The client of that number. */
    InventedClient client(int number) {
        Chance chance = new Chance(seed, number);
        Traits traits = copula.draw(chance);
        Draft draft = new Draft(statistics);
        for (Chapter chapter : chapters) {
            chapter.fill(draft, traits, chance);
        }
        boolean defaulted = chance.happens(outcomes.probability(draft));
        return new InventedClient(number, traits, draft, defaulted, upbringing.draw(traits, defaulted, chance));
    }
}
