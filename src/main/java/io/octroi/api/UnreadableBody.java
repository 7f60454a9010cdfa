package io.octroi.api;

import java.util.List;

/** A request body that cannot be read: where, as JSON pointers, and why. */
final class UnreadableBody extends RuntimeException {

    private final transient List<Problem.Fault> faults;

    UnreadableBody(String pointer, String reason) {
        this(List.of(new Problem.Fault(pointer, reason)));
    }

    /** @param faults one at least, the first one first */
    UnreadableBody(List<Problem.Fault> faults) {
        super(faults.get(0).pointer() + ": " + faults.get(0).detail());
        this.faults = List.copyOf(faults);
    }

    List<Problem.Fault> faults() {
        return faults;
    }

    /** The place of the first fault. */
    String pointer() {
        return faults.get(0).pointer();
    }

    /** What is wrong there. */
    String reason() {
        return faults.get(0).detail();
    }
}
