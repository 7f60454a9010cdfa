package io.octroi.client;

/** How a reference client's credit ended; an applicant has none yet. */
public enum Outcome {
    REPAID(0),
    DEFAULTED(1);

    private final int target;

    Outcome(int target) {
        this.target = target;
    }

    /** The outcome as column {@code TARGET} and the models write it: 0 repaid, 1 defaulted. */
    public int target() {
        return target;
    }
}
