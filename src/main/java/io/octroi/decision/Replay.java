package io.octroi.decision;

import java.util.List;
import java.util.Optional;

/**
 * What comes of a recorded decision when its score is computed again.
 *
 * @param proof whether the recorded file still gives the recorded score with the recorded model; empty when the decision
 *     was taken without a score
 * @param differences between the record and what a person would see today; empty when it would be the same
 */
public record Replay(Optional<Proof> proof, List<Difference> differences) {

    /** A score in log-odds may differ by so much and still be called the same. */
    public static final double TOLERANCE = 1e-12;

    public Replay {
        differences = List.copyOf(differences);
    }

    /** Whether the record can be computed again, and nothing has changed since. */
    public boolean isIdentical() {
        return isReproduced() && differences.isEmpty();
    }

    /** Whether the recorded file still gives the recorded score, for the recorded reasons. */
    public boolean isReproduced() {
        return proof.map(Proof::holds).orElse(true);
    }

    /**
     * The recorded file, computed again with the recorded model.
     *
     * @param scoreDifference in log-odds
     * @param contributionDifference the largest of them, in log-odds
     * @param sameVector whether form and history still become the recorded vector
     * @param sameReasons whether the principal reasons are the recorded ones
     */
    public record Proof(
            double scoreDifference, double contributionDifference, boolean sameVector, boolean sameReasons) {

        boolean holds() {
            return sameVector && sameReasons && scoreDifference <= TOLERANCE && contributionDifference <= TOLERANCE;
        }
    }

    /** What makes today's answer another one. */
    public enum Cause {
        /** Another model is in use, or none. */
        MODEL,
        /** The policy has another threshold or refer margin. */
        THRESHOLD,
        /** The client's file says something else. */
        DATA
    }

    /**
     * One cause.
     *
     * @param points by how many solvency points today's score is higher for that reason; for {@link Cause#THRESHOLD} by how
     *     many the threshold is
     */
    public record Difference(Cause cause, List<Change> changes, double points) {

        public Difference {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What changed.
     *
     * @param what {@link #MODEL}, {@link #THRESHOLD}, {@link #MARGIN}, {@link #HISTORY}, or a field of the application form
     * @param before what the record says; "-" for nothing
     * @param now what is so today
     */
    public record Change(String what, String before, String now) {

        public static final String MODEL = "model";
        public static final String THRESHOLD = "threshold";
        public static final String MARGIN = "refer margin";
        public static final String HISTORY = "credit history";
    }
}
