package io.octroi.training;

import io.octroi.scoring.CostMatrix;
import io.octroi.training.Standing.Tried;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The mean of a candidate's best settings. Which of several good settings is the very best is settled by chance; their
 * mean owes less to it than any of them. The trees of all stand side by side in one model, their leaves weighing less.
 */
final class Blend implements Candidate.Trial {

    /** So many settings are blended. */
    static final int SIZE = 3;

    private final List<Tried> members;

    private Blend(List<Tried> members) {
        this.members = members;
    }

    /** Of trees alone, and only where more has been tried than is blended. */
    static Optional<Tried> of(Candidate candidate, List<Tried> tried, boolean[] defaulted, CostMatrix costs) {
        if (!(candidate instanceof BoostedTrees) || tried.size() <= SIZE) {
            return Optional.empty();
        }
        List<Tried> best = tried.stream()
                .sorted(Comparator.comparingDouble(one -> -one.auc()))
                .limit(SIZE)
                .toList();
        Validation mean = new Validation(
                mean(best.stream().map(one -> one.validation().rawScores()).toList()),
                best.stream().mapToInt(one -> one.validation().rounds()).sum(),
                best.get(0).validation().growth());
        return Optional.of(Tried.of(new Blend(best), mean, defaulted, costs));
    }

    /** Client by client. */
    static double[] mean(List<double[]> scores) {
        double[] mean = new double[scores.get(0).length];
        for (double[] one : scores) {
            for (int client = 0; client < mean.length; client++) {
                mean[client] += one[client] / scores.size();
            }
        }
        return mean;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Tried member : members) {
            parameters.put("blended " + (parameters.size() + 1), written(member));
        }
        return parameters;
    }

    /** A setting in one line. */
    static String written(Tried tried) {
        return tried.trial().parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining(" "))
                + " rounds=" + tried.validation().rounds();
    }

    @Override
    public Validation validate(Examples examples, Folds folds) {
        throw new UnsupportedOperationException("a blend is drawn from what its members validated");
    }

    @Override
    public Candidate.Learnt learn(Examples examples, int rounds) {
        return new BoostedTrees.Trees(BoosterText.average(members.stream()
                .map(member -> member.trial()
                        .learn(examples, member.validation().rounds())
                        .text())
                .toList()));
    }
}
