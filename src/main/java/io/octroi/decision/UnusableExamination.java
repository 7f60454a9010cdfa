package io.octroi.decision;

/** Why a second examination cannot be asked for, or be taken up; nothing is changed. */
public final class UnusableExamination extends RuntimeException {

    private final Reason reason;

    UnusableExamination(Reason reason) {
        super(reason.words);
        this.reason = reason;
    }

    /** What keeps it from being done. */
    public enum Reason {
        NOT_REFUSED("the decision that stands on this client is no refusal"),
        ASKED("a second examination of this decision was asked for already"),
        WORDS("the client's words have from 1 to 4000 characters, all of them readable, and so may the new facts"),
        UNKNOWN("there is no such request"),
        SETTLED("the request is settled: another decision was taken"),
        FIRST("who refused may not examine again: another advisor does");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    public Reason reason() {
        return reason;
    }
}
