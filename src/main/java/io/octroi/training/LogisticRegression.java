package io.octroi.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The yardstick of the trade: a logistic regression with an L2 penalty (LIBLINEAR, by its trust-region Newton method,
 * which draws nothing at random), on imputed and scaled values; both outcomes weigh the same.
 */
final class LogisticRegression implements Candidate {

    /** More clients move the coefficients of a few hundred inputs hardly any more, and cost memory. */
    private static final int MOST_CLIENTS = 20_000;

    private static final double[] COSTS = {0.001, 0.01, 0.0001, 0.1};
    private static final double PRECISION = 1e-3;
    private static final int DEFAULTED = 1;
    private static final int REPAID = 0;

    static {
        Linear.disableDebugOutput();
    }

    @Override
    public String id() {
        return "logistic-regression";
    }

    @Override
    public String label() {
        return "Logistic regression";
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
        return IntStream.range(0, Math.min(draws, COSTS.length))
                .mapToObj(draw -> (Trial) new Fitted(COSTS[draw]))
                .toList();
    }

    /** With one strength of the penalty; the smaller the cost of a fault, the stronger the penalty. */
    private record Fitted(double cost) implements Trial {

        @Override
        public Map<String, String> parameters() {
            return Map.of("C", String.valueOf(cost));
        }

        @Override
        public Validation validate(Examples examples, Folds folds) {
            return Validation.of(examples, folds, learntFrom -> learn(learntFrom, 0));
        }

        @Override
        public Learnt learn(Examples examples, int rounds) {
            Examples some = sample(examples);
            LinearInputs inputs = new LinearInputs(some);
            Problem problem = new Problem();
            problem.l = some.size();
            problem.n = inputs.count() + 1;
            problem.bias = 1;
            problem.x = new Feature[some.size()][];
            problem.y = new double[some.size()];
            for (int client = 0; client < some.size(); client++) {
                problem.x[client] = withBias(inputs.of(some.row(client)), problem.n);
                problem.y[client] = some.defaulted(client) ? DEFAULTED : REPAID;
            }
            Parameter parameter = new Parameter(SolverType.L2R_LR, cost, PRECISION);
            double rate = some.defaultRate();
            parameter.setWeights(new double[] {0.5 / rate, 0.5 / (1 - rate)}, new int[] {DEFAULTED, REPAID});
            return new Weighed(inputs, Linear.train(problem, parameter));
        }

        private static Examples sample(Examples examples) {
            int size = Math.min(MOST_CLIENTS, examples.size());
            return examples.among(IntStream.range(0, size)
                    .map(i -> (int) ((long) i * examples.size() / size))
                    .toArray());
        }
    }

    private static Feature[] withBias(Feature[] inputs, int last) {
        Feature[] biased = Arrays.copyOf(inputs, inputs.length + 1);
        biased[inputs.length] = new FeatureNode(last, 1);
        return biased;
    }

    /** A weighed sum of the inputs. */
    private record Weighed(LinearInputs inputs, Model model) implements Learnt {

        @Override
        public double rawScore(double[] row) {
            double[] weights = model.getFeatureWeights();
            double sum = weights[weights.length - 1];
            for (Feature input : inputs.of(row)) {
                sum += weights[input.getIndex() - 1] * input.getValue();
            }
            return model.getLabels()[0] == DEFAULTED ? sum : -sum;
        }
    }
}
