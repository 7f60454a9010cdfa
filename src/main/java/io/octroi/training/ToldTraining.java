package io.octroi.training;

import io.octroi.scoring.CostMatrix;
import io.octroi.statistics.Bootstrap.Interval;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells a training to where runs are tracked: one run for all of it, and one within it for each candidate. */
final class ToldTraining implements AutoCloseable {

    private static final String EXPERIMENT = "octroi";

    private final TrackedRun run;
    private final CostMatrix costs;
    private final Map<Candidate, TrackedRun> children = new LinkedHashMap<>();

    private ToldTraining(TrackedRun run, CostMatrix costs) {
        this.run = run;
        this.costs = costs;
    }

    /** @param parameters of the whole training, by name */
    static ToldTraining begun(
            RunTracking tracking,
            String name,
            Map<String, String> tags,
            Map<String, String> parameters,
            List<Candidate> candidates,
            CostMatrix costs) {
        ToldTraining told = new ToldTraining(tracking.begin(EXPERIMENT, name, tags), costs);
        told.run.parameters(parameters);
        candidates.forEach(candidate -> told.children.put(candidate, told.run.child(candidate.label())));
        return told;
    }

    /** A candidate stands in a part; several threads may tell so. */
    void stands(Standing standing, boolean[] defaulted) {
        TrackedRun child = child(standing.candidate());
        int part = standing.part().number();
        child.metric("inner.auc", standing.chosen().auc(), part);
        child.metric("inner.cost", standing.chosen().cost(), part);
        child.metric("threshold", standing.search().threshold(), part);
        child.metric("secondsToLearn", standing.outing().secondsToLearn(), part);
        for (Validation.Point point : standing.chosen().validation().growth()) {
            child.metric("growth.auc.part-" + part, point.auc(), point.round());
        }
        if (standing.part().isWhole()) {
            child.parameters(settings(standing.chosen()));
        } else {
            heldOut(standing, defaulted).forEach((figure, value) -> child.metric("outer." + figure.id(), value, part));
        }
    }

    private static Map<String, String> settings(Standing.Tried chosen) {
        Map<String, String> settings = new LinkedHashMap<>(chosen.trial().parameters());
        settings.put("rounds", String.valueOf(chosen.validation().rounds()));
        return settings;
    }

    /** The figures of one outer fold alone. */
    private Map<Figure, Double> heldOut(Standing standing, boolean[] defaulted) {
        OutOfFold judged = new OutOfFold(defaulted);
        standing.judge(judged);
        int[] counts = new int[defaulted.length];
        Arrays.stream(standing.part().heldOut()).forEach(client -> counts[client] = 1);
        return judged.figures(judged.ranked(), costs, counts);
    }

    /** All stands: the figures over all outer folds, and the package with its curves. */
    void came(List<Comparison.Row> rows, Appraisal appraisal, String modelId, Path folder) {
        for (Comparison.Row row : rows) {
            children.entrySet().stream()
                    .filter(child -> child.getKey().id().equals(row.id()))
                    .forEach(child -> figures(child.getValue(), row));
        }
        figures(run, rows.get(0));
        run.metric("threshold", appraisal.policy().threshold(), 0);
        run.metric("calibrationError", appraisal.calibrationError(), 0);
        run.metric("flippedByNoise", appraisal.stability().flipped(), 0);
        run.model(modelId, folder);
        children.values().forEach(TrackedRun::finish);
        run.finish();
    }

    private static void figures(TrackedRun to, Comparison.Row row) {
        row.figures().forEach((figure, interval) -> interval(to, figure.id(), interval));
    }

    private static void interval(TrackedRun to, String name, Interval interval) {
        to.metric(name, interval.value(), 0);
        to.metric(name + ".low", interval.low(), 0);
        to.metric(name + ".high", interval.high(), 0);
    }

    private TrackedRun child(Candidate candidate) {
        return children.getOrDefault(candidate, run);
    }

    @Override
    public void close() {
        children.values().forEach(TrackedRun::close);
        run.close();
    }
}
