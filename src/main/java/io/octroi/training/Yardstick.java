package io.octroi.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What knows nothing of a client: every candidate must beat it, or has learnt nothing. */
enum Yardstick implements Candidate {

    /** The same score for everyone. */
    CONSTANT("constant", "Constant: the same answer for all"),

    /** Scores drawn as often high as there are defaults, whoever the client is. */
    STRATIFIED("stratified", "Stratified: drawn by lot at the default rate");

    private final String id;
    private final String label;

    Yardstick(String id, String label) {
        this.id = id;
        this.label = label;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public boolean isPackable() {
        return false;
    }

    @Override
    public boolean readsHistory() {
        return true;
    }

    @Override
    public List<Trial> trials(int draws, long seed) {
        return List.of(new Drawn(this, seed));
    }

    /** By lot, the same for the same client. */
    private record Drawn(Yardstick yardstick, long seed) implements Trial {

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Validation validate(Examples examples, Folds folds) {
            return Validation.of(examples, folds, learntFrom -> learn(learntFrom, 0));
        }

        @Override
        public Learnt learn(Examples examples, int rounds) {
            double rate = examples.defaultRate();
            return yardstick == CONSTANT
                    ? row -> 0
                    : row -> new Random(seed ^ Arrays.hashCode(row)).nextDouble() < rate ? 1 : -1;
        }
    }
}
