package io.octroi.synthetic;

/** How much one client has of each trait, in standard deviations from the mean. */
final class Traits {

    private final double[] scores;

    Traits(double[] scores) {
        this.scores = scores.clone();
    }

    double score(Trait trait) {
        return scores[trait.row()];
    }

    /** The share of clients who have less of it. */
    double share(Trait trait) {
        return Normal.share(score(trait));
    }
}
