package io.octroi.decision;

/** A second examination is asked for, and this person may not decide it, or not yet; nothing is recorded. */
public final class ExaminedByAnother extends RuntimeException {

    private final transient SecondExamination examination;

    ExaminedByAnother(SecondExamination examination) {
        super("second examination " + examination.id() + " is for another advisor, or unread");
        this.examination = examination;
    }

    /** The request that is open. */
    public SecondExamination examination() {
        return examination;
    }
}
