package io.octroi.training;

import io.octroi.scoring.CostMatrix;
import io.octroi.training.Standing.Tried;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The mean of several candidates' raw scores, each by its own best settings: their faults differ, and in part cancel out.
 * Nothing more is learnt for it, as the trees of all stand side by side in one model, their leaves weighing less.
 */
final class Average implements Candidate {

    private final List<Candidate> members;

    /** @param members learnt on the same features, all of them packable */
    Average(List<Candidate> members) {
        this.members = members;
    }

    @Override
    public String id() {
        return "lightgbm-average";
    }

    @Override
    public String label() {
        return "LightGBM, average of the " + members.size() + " above";
    }

    @Override
    public boolean isPackable() {
        return true;
    }

    @Override
    public boolean readsHistory() {
        return true;
    }

    /** None of its own. */
    @Override
    public List<Trial> trials(int draws, long seed) {
        return List.of();
    }

    /** How it stands in a part, given how its members do. */
    Standing standing(Part part, List<Standing> standings, CostMatrix costs, long seed) {
        List<Standing> own = standings.stream()
                .filter(standing -> standing.part() == part && members.contains(standing.candidate()))
                .toList();
        Validation validation = new Validation(
                mean(own.stream()
                        .map(one -> one.chosen().validation().rawScores())
                        .toList()),
                own.stream().mapToInt(one -> one.chosen().validation().rounds()).sum(),
                List.of());
        Examples examples = own.get(0).examples();
        return Standing.settled(
                this,
                part,
                List.of(Tried.of(new Settled(own), validation, examples.defaulted(), costs)),
                costs,
                seed,
                chosen -> outing(own));
    }

    private static Outing outing(List<Standing> own) {
        List<String> texts = own.stream()
                .map(one -> one.outing().text())
                .filter(text -> !text.isEmpty())
                .toList();
        return new Outing(
                mean(own.stream().map(one -> one.outing().rawScores()).toList()),
                texts.isEmpty() ? "" : BoosterText.average(texts),
                own.stream().mapToDouble(one -> one.outing().secondsToLearn()).sum(),
                own.stream().mapToDouble(one -> one.outing().secondsToScore()).sum());
    }

    /** Client by client. */
    private static double[] mean(List<double[]> scores) {
        double[] mean = new double[scores.get(0).length];
        for (double[] one : scores) {
            for (int client = 0; client < mean.length; client++) {
                mean[client] += one[client] / scores.size();
            }
        }
        return mean;
    }

    /** A setting in one line. */
    private static String written(Tried tried) {
        return tried.trial().parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining(" "))
                + " rounds=" + tried.validation().rounds();
    }

    /** The members' settings together. */
    private record Settled(List<Standing> own) implements Trial {

        @Override
        public Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            own.forEach(one -> parameters.put(one.candidate().id(), written(one.chosen())));
            return parameters;
        }

        @Override
        public Validation validate(Examples examples, Folds folds) {
            throw new UnsupportedOperationException("an average is drawn from what its members validated");
        }

        @Override
        public Learnt learn(Examples examples, int rounds) {
            throw new UnsupportedOperationException("an average is drawn from what its members learnt");
        }
    }
}
