package io.octroi.training;

import io.octroi.scoring.Forest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** LightGBM's trees, told of rare defaults in one of three ways. */
final class BoostedTrees implements Candidate {

    private final Weighting weighting;
    private final boolean readsHistory;
    private final Recipe standard;
    private final boolean monotone;
    private final Steps steps;

    /**
     * @param standard the recipe that is tried first; it is grown to its full length when nothing else is tried
     * @param monotone whether risk must move with a feature as the catalogue expects
     * @param steps hears of every model that stands
     */
    BoostedTrees(Weighting weighting, boolean readsHistory, Recipe standard, boolean monotone, Steps steps) {
        this.weighting = weighting;
        this.readsHistory = readsHistory;
        this.standard = standard;
        this.monotone = monotone;
        this.steps = steps;
    }

    @Override
    public String id() {
        return switch (weighting) {
                    case PLAIN -> "lightgbm-plain";
                    case CLASS_WEIGHTS -> "lightgbm-class-weights";
                    case UNDERSAMPLED -> "lightgbm-undersampled";
                }
                + (readsHistory ? "" : "-application-only");
    }

    @Override
    public String label() {
        return switch (weighting) {
                    case PLAIN -> "LightGBM, plain";
                    case CLASS_WEIGHTS -> "LightGBM, class weights";
                    case UNDERSAMPLED -> "LightGBM, undersampled";
                }
                + (readsHistory ? "" : ", application form only");
    }

    @Override
    public boolean isPackable() {
        return readsHistory;
    }

    @Override
    public boolean readsHistory() {
        return readsHistory;
    }

    @Override
    public List<Trial> trials(int draws, long seed) {
        if (draws == 1) {
            return List.of(new Grown(standard, false, seed));
        }
        Random random = new Random(seed);
        List<Trial> trials = new ArrayList<>();
        trials.add(new Grown(standard.searched(), true, seed));
        while (trials.size() < draws) {
            trials.add(new Grown(Recipe.drawn(random), true, seed));
        }
        return trials;
    }

    /** Trees by one recipe. */
    private final class Grown implements Trial {

        private final Recipe recipe;
        private final boolean stopsEarly;
        private final long seed;

        Grown(Recipe recipe, boolean stopsEarly, long seed) {
            this.recipe = recipe;
            this.stopsEarly = stopsEarly;
            this.seed = seed;
        }

        @Override
        public Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>(recipe.named());
            parameters.put("monotone_constraints", monotone ? "as the catalogue expects" : "none");
            return parameters;
        }

        @Override
        public Validation validate(Examples examples, Folds folds) {
            String parameters = parameters(examples);
            List<Growth> growths = new ArrayList<>();
            try (LightGbmDataset all = dataset(examples)) {
                try {
                    for (int fold = 0; fold < folds.count(); fold++) {
                        int[] learntFrom = weighting.learntFrom(examples, folds.learntFrom(fold), seed);
                        Growth growth = Growth.start(all, learntFrom, parameters);
                        growths.add(growth);
                        if (stopsEarly) {
                            growth.watch(folds.heldOut(fold));
                        }
                        growth.grow(recipe.rounds());
                        steps.stands();
                    }
                    return validation(examples, folds, growths);
                } finally {
                    growths.forEach(Growth::close);
                }
            }
        }

        private Validation validation(Examples examples, Folds folds, List<Growth> growths) {
            List<Validation.Point> curve = Growth.meanCurve(growths);
            int rounds = Growth.best(curve, recipe.rounds());
            double[] scores = new double[examples.size()];
            for (int fold = 0; fold < folds.count(); fold++) {
                Forest forest = Forest.parse(growths.get(fold).text(rounds));
                int[] allowed = folds.learntFrom(fold);
                double shift = weighting.shift(examples, allowed, weighting.learntFrom(examples, allowed, seed));
                for (int client : folds.heldOut(fold)) {
                    scores[client] = forest.rawScore(examples.row(client)) + shift;
                }
            }
            return new Validation(scores, rounds, curve);
        }

        @Override
        public Learnt learn(Examples examples, int rounds) {
            int[] allowed = IntStream.range(0, examples.size()).toArray();
            int[] learntFrom = weighting.learntFrom(examples, allowed, seed);
            try (LightGbmDataset all = dataset(examples);
                    Growth growth = Growth.start(all, learntFrom, parameters(examples))) {
                growth.grow(rounds);
                String text = growth.text(rounds);
                double shift = weighting.shift(examples, allowed, learntFrom);
                return new Trees(
                        shift == 0 ? text : BoosterText.of(text).shifted(shift).text());
            }
        }

        private LightGbmDataset dataset(Examples examples) {
            return LightGbmDataset.of(examples, recipe.bins(), weighting == Weighting.CLASS_WEIGHTS);
        }

        private String parameters(Examples examples) {
            return recipe.parameters(seed) + (monotone ? MonotoneConstraints.parameter(examples.features()) : "");
        }
    }

    /** A forest and the text it was read from. */
    static final class Trees implements Learnt {

        private final String text;
        private final Forest forest;

        Trees(String text) {
            this.text = text;
            this.forest = Forest.parse(text);
        }

        @Override
        public double rawScore(double[] row) {
            return forest.rawScore(row);
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Hears that one more model stands. */
    interface Steps {
        void stands();
    }
}
