package io.octroi.training;

/**
 * One thing a model must satisfy before it becomes the champion, and whether it does.
 *
 * @param words what was found, in one clause
 */
public record Gate(Kind kind, Verdict verdict, String words) {

    /** What is asked. */
    public enum Kind {
        /** Every file is the one that was packed, and the model computes what it used to. */
        PACKAGE,
        /** No forbidden attribute is read, unless somebody waived that in the package. */
        FORBIDDEN_ATTRIBUTES,
        /** It costs no more than the champion. */
        COST,
        /** Its probabilities keep their word. */
        CALIBRATION,
        /** Somebody answers for what the fairness report flags. */
        FAIRNESS
    }

    /** How it stands. */
    public enum Verdict {
        PASSED,
        /** It failed, and a person let it through. */
        WAIVED,
        FAILED
    }

    static Gate of(Kind kind, boolean passed, String words) {
        return new Gate(kind, passed ? Verdict.PASSED : Verdict.FAILED, words);
    }

    Gate waived() {
        return new Gate(kind, Verdict.WAIVED, words);
    }
}
