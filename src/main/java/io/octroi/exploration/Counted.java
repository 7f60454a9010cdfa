package io.octroi.exploration;

import io.octroi.statistics.Estimate;
import io.octroi.statistics.Proportions;
import java.util.Optional;

/** How many clients there are of a kind, and how many of them defaulted. */
final class Counted {

    private long clients;
    private long defaulted;

    void add(boolean byDefault) {
        clients++;
        defaulted += byDefault ? 1 : 0;
    }

    long clients() {
        return clients;
    }

    long defaulted() {
        return defaulted;
    }

    boolean isLarge() {
        return clients >= Exploration.SMALLEST_GROUP;
    }

    /** The share that defaulted, unless they are too few. */
    Optional<Estimate> defaultRate() {
        return isLarge() ? Optional.of(Proportions.share(defaulted, clients)) : Optional.empty();
    }
}
