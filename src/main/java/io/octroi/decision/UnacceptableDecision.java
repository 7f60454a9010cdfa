package io.octroi.decision;

import java.util.List;

/** A proposed decision lacks something, or says something that cannot be; nothing is recorded. */
public final class UnacceptableDecision extends RuntimeException {

    private final transient List<Fault> faults;

    UnacceptableDecision(List<Fault> faults) {
        super("the decision cannot be taken like this: " + faults);
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
