package io.octroi.decision;

/** A reason for using the stop switch that tells too little, too much, or cannot be read; nothing was changed. */
public final class UnusableSwitchReason extends RuntimeException {

    private final Fault fault;

    UnusableSwitchReason(Fault fault) {
        super(fault.message);
        this.fault = fault;
    }

    /** What is wrong with it. */
    public enum Fault {
        SHORT("the reason is too short: tell others why, in %d characters or more".formatted(SwitchReason.SHORTEST)),
        LONG("the reason is too long: write at most %d characters".formatted(SwitchReason.LONGEST)),
        CONTROL("the reason holds a control character: write it without");

        private final String message;

        Fault(String message) {
            this.message = message;
        }
    }

    public Fault fault() {
        return fault;
    }
}
