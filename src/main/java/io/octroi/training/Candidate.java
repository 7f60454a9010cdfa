package io.octroi.training;

import java.util.List;
import java.util.Map;

/** A way to learn that competes with others on the same folds. */
interface Candidate {

    /** Names it in files and runs: small letters and hyphens. */
    String id();

    /** What people read. */
    String label();

    /** Whether what it learns can be packed and serve; the others are yardsticks. */
    boolean isPackable();

    /** Whether it may read the features of the credit history too, or those of the application form alone. */
    boolean readsHistory();

    /**
     * The settings it is tried with, the well-tried one first.
     *
     * @param draws at most so many
     */
    List<Trial> trials(int draws, long seed);

    /** A candidate with all its settings chosen. */
    interface Trial {

        /** By name, for people and runs. */
        Map<String, String> parameters();

        /** Scores every client by a model that did not learn from them, and settles how long such a model is to grow. */
        Validation validate(Examples examples, Folds folds);

        /**
         * Learns from all these clients.
         *
         * @param rounds as a validation settled them
         */
        Learnt learn(Examples examples, int rounds);
    }

    /** What was learnt: ranks any client whose features are in the examples' order. */
    interface Learnt {

        /** The higher, the riskier; 0 is an average risk. */
        double rawScore(double[] row);

        /** The model in LightGBM's text format; empty for what cannot be packed. */
        default String text() {
            return "";
        }
    }
}
