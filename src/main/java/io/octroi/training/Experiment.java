package io.octroi.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.charts.Curve;
import io.octroi.document.RecordJson;
import io.octroi.scoring.ModelPackage;
import io.octroi.statistics.Bootstrap.Interval;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a training went, as it lies in the package: {@code experiment.json}. It holds nothing that differs from one run of
 * the same training to the next; times do, and are told to the run's record and on the command line alone.
 *
 * @param formatVersion {@value #FORMAT_VERSION}
 * @param program that trained
 * @param plan what was asked for, by name
 * @param costs by case
 * @param selection of the packed model's features, step by step
 * @param chosen what is packed
 * @param candidates the honest row first, then each candidate
 * @param thresholds what each would have done
 * @param curves by kind, then by candidate
 * @param stability under noise
 */
public record Experiment(
        int formatVersion,
        String program,
        Map<String, String> plan,
        Map<String, Double> costs,
        List<SelectionStep> selection,
        Chosen chosen,
        List<Entry> candidates,
        List<ThresholdStep> thresholds,
        Map<String, Map<String, Curve>> curves,
        Stability stability) {

    static final int FORMAT_VERSION = 1;

    /** The file's name in a package. */
    static final String FILE = "experiment.json";

    /** The share of defaults refused, by the share of good payers refused. */
    public static final String ROC = "roc";

    /** The share of refused files that default, by the share of defaults refused. */
    public static final String PRECISION_RECALL = "precisionRecall";

    /** Observed default rates, by predicted ones. */
    public static final String CALIBRATION = "calibration";

    /**
     * What is packed.
     *
     * @param threshold with where it may as well lie
     */
    public record Chosen(
            String candidate,
            Map<String, String> parameters,
            int rounds,
            Interval threshold,
            ThresholdSearch.Rule thresholdRule) {

        static Chosen of(Appraisal appraisal) {
            Standing.Tried tried = appraisal.winner().chosen();
            return new Chosen(
                    appraisal.winner().candidate().id(),
                    tried.trial().parameters(),
                    tried.validation().rounds(),
                    appraisal.interval(),
                    appraisal.winner().search().rule());
        }
    }

    /**
     * One candidate.
     *
     * @param trials what was tried on all clients, by inner folds; none for the honest row
     */
    public record Entry(
            String id,
            String label,
            int timesChosen,
            Map<String, Interval> figures,
            Map<String, Interval> differencesFromChosen,
            List<TrialEntry> trials) {

        static Entry of(Comparison.Row row, List<TrialEntry> trials) {
            return new Entry(
                    row.id(), row.label(), row.timesChosen(), named(row.figures()), named(row.differences()), trials);
        }

        private static Map<String, Interval> named(Map<Figure, Interval> figures) {
            Map<String, Interval> named = new LinkedHashMap<>();
            figures.forEach((figure, interval) -> named.put(figure.id(), interval));
            return named;
        }
    }

    /** One trial: what it came to on inner folds. */
    record TrialEntry(Map<String, String> parameters, int rounds, double auc, double cost) {

        static TrialEntry of(Standing.Tried tried) {
            return new TrialEntry(tried.trial().parameters(), tried.validation().rounds(), tried.auc(), tried.cost());
        }
    }

    /** How a model's training went; empty when its package does not tell, or tells it in a way that this version does not know. */
    public static Optional<Experiment> of(ModelPackage model) {
        return model.attachment(FILE).flatMap(Experiment::read);
    }

    private static Optional<Experiment> read(String json) {
        try {
            return Optional.of(RecordJson.read(json.getBytes(UTF_8), Experiment.class))
                    .filter(told -> told.formatVersion() == FORMAT_VERSION);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    String json() {
        return new String(RecordJson.write(this), UTF_8);
    }
}
