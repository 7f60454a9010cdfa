package io.octroi.decision;

/**
 * How far a reassessment has come.
 *
 * @param current how many applicants have a current assessment
 * @param applicants how many there are
 */
public record ReassessmentProgress(long current, long applicants) {

    /** How many applicants are being reassessed. */
    public long pending() {
        return applicants - current;
    }

    public boolean isOver() {
        return pending() == 0;
    }
}
