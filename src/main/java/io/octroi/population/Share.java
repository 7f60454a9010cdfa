package io.octroi.population;

import io.octroi.client.Outcome;
import java.util.Collection;

/** How many reference clients there are, and how many of them repaid. */
public record Share(int files, int repaid) {

    static final Share NOBODY = new Share(0, 0);

    static Share of(Collection<Outcome> outcomes) {
        return outcomes.stream().map(Share::of).reduce(NOBODY, Share::plus);
    }

    static Share of(Outcome outcome) {
        return new Share(1, outcome == Outcome.REPAID ? 1 : 0);
    }

    Share plus(Share other) {
        return new Share(files + other.files, repaid + other.repaid);
    }

    /** The share that repaid; NaN of nobody. */
    public double repaidShare() {
        return files == 0 ? Double.NaN : (double) repaid / files;
    }
}
