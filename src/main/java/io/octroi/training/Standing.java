package io.octroi.training;

import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Evaluation;
import io.octroi.scoring.Solvency;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How one candidate stands in one part: all that the inner folds settled, and how the model learnt with it ranks the
 * clients that had no say in it.
 */
final class Standing {

    /** LightGBM's own sigmoid parameter, which no recipe changes. */
    private static final double STEEPNESS = 1;

    private final Candidate candidate;
    private final Part part;
    private final List<Tried> tried;
    private final Tried chosen;
    private final ThresholdSearch search;
    private final Optional<CalibrationChoice> calibration;
    private final Outing outing;

    private Standing(
            Candidate candidate,
            Part part,
            List<Tried> tried,
            Tried chosen,
            ThresholdSearch search,
            Optional<CalibrationChoice> calibration,
            Outing outing) {
        this.candidate = candidate;
        this.part = part;
        this.tried = tried;
        this.chosen = chosen;
        this.search = search;
        this.calibration = calibration;
        this.outing = outing;
    }

    /** Learns by the settings that the inner folds prefer. */
    interface Learning {
        Outing learn(Tried chosen);
    }

    /** Settles everything on scores of inner folds, then lets the model be learnt. */
    static Standing settled(
            Candidate candidate, Part part, List<Tried> tried, CostMatrix costs, long seed, Learning learning) {
        Tried chosen = Preference.among(tried, Tried::auc, Tried::cost);
        boolean[] defaulted = part.selected(candidate.readsHistory()).examples().defaulted();
        double[] raw = chosen.validation().rawScores();
        ThresholdSearch search = ThresholdSearch.of(raw, defaulted, costs, seed);
        Optional<CalibrationChoice> calibration = CalibrationChoice.between(raw, defaulted);
        if (candidate.isPackable()) {
            Appraisal.refuseHopeless(raw, defaulted, search, calibration.isPresent());
        }
        return new Standing(candidate, part, tried, chosen, search, calibration, learning.learn(chosen));
    }

    /** The solvency score of a raw score of ours. */
    static double solvency(double rawScore) {
        return Solvency.of(rawScore, STEEPNESS);
    }

    static double[] solvency(double[] rawScores) {
        return Arrays.stream(rawScores).map(Standing::solvency).toArray();
    }

    Candidate candidate() {
        return candidate;
    }

    /** How its features were chosen. */
    List<SelectionStep> steps() {
        return part.selected(candidate.readsHistory()).steps();
    }

    /** Whom it learnt from, with the features that were chosen. */
    Examples examples() {
        return part.selected(candidate.readsHistory()).examples();
    }

    Part part() {
        return part;
    }

    List<Tried> tried() {
        return tried;
    }

    Tried chosen() {
        return chosen;
    }

    ThresholdSearch search() {
        return search;
    }

    /** Empty where the scores say nothing of who defaults. */
    Optional<CalibrationChoice> calibration() {
        return calibration;
    }

    Outing outing() {
        return outing;
    }

    /** Adds how it does on the clients held out to what is known of all clients. */
    void judge(OutOfFold judged) {
        double baseRate = examples().defaultRate();
        int[] heldOut = part.heldOut();
        double[] raw = outing.rawScores();
        for (int i = 0; i < heldOut.length; i++) {
            double score = raw[i];
            double probability = calibration
                    .map(CalibrationChoice::calibration)
                    .map(fitted -> 1 - fitted.repaymentProbability(score))
                    .orElse(baseRate);
            judged.set(heldOut[i], score, probability, solvency(score) >= search.threshold());
        }
    }

    /**
     * A trial, and what the inner folds say of it.
     *
     * @param auc over all inner folds together
     * @param cost per file at the cheapest threshold
     */
    record Tried(Candidate.Trial trial, Validation validation, double auc, double cost) {

        static Tried of(Candidate.Trial trial, Validation validation, boolean[] defaulted, CostMatrix costs) {
            Evaluation evaluation = new Evaluation(solvency(validation.rawScores()), defaulted);
            return new Tried(
                    trial,
                    validation,
                    evaluation.auc(),
                    evaluation.cheapest(costs).cost());
        }
    }
}
