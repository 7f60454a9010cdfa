package io.octroi.pages;

import io.octroi.decision.Champion;
import io.octroi.statistics.Bootstrap.Interval;
import io.octroi.training.Experiment;
import io.octroi.training.ThresholdStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the model in use was trained: the candidates side by side, the curves, and what other thresholds would have done. */
@Named
@RequestScoped
public class TrainingPanel {

    /** Of the hundred thresholds that a package tells, every fifth is enough to choose by. */
    private static final int EVERY = 5;

    private final Optional<Experiment> experiment;
    private final Words words;
    private final Numbers numbers;

    @Inject
    TrainingPanel(Champion champion, Reader reader) {
        this.experiment = champion.model().flatMap(Experiment::of);
        this.words = reader.words();
        this.numbers = new Numbers(words);
    }

    /** A candidate's figures, each with the interval that holds it 95 times out of 100. */
    public record CandidateLine(String name, String auc, String precisionRecall, String cost, String brier) {}

    /** What one threshold would have done, with clients the model had not seen. */
    public record ThresholdLine(
            String threshold,
            String granted,
            String cost,
            String goodPayers,
            String defaultRate,
            String expected,
            boolean chosen) {}

    public boolean isTold() {
        return experiment.isPresent();
    }

    public List<TrainingCurves.View> getCurves() {
        return experiment.map(told -> new TrainingCurves(words, told).views()).orElse(List.of());
    }

    public List<CandidateLine> getCandidates() {
        return experiment.map(this::candidates).orElse(List.of());
    }

    private List<CandidateLine> candidates(Experiment told) {
        TrainingCurves curves = new TrainingCurves(words, told);
        return told.candidates().stream()
                .map(candidate -> new CandidateLine(
                        curves.name(candidate),
                        figure(candidate, "auc"),
                        figure(candidate, "prAuc"),
                        figure(candidate, "cost"),
                        figure(candidate, "brier")))
                .toList();
    }

    private String figure(Experiment.Entry candidate, String id) {
        Interval figure = candidate.figures().get(id);
        return figure == null || !Double.isFinite(figure.value())
                ? "–"
                : words.text("model.interval", decimal(figure.value()), decimal(figure.low()), decimal(figure.high()));
    }

    private String decimal(double value) {
        return numbers.decimal(value, 3, 3);
    }

    /** Every fifth of them, and the chosen one. */
    public List<ThresholdLine> getThresholds() {
        return experiment.map(this::thresholds).orElse(List.of());
    }

    private List<ThresholdLine> thresholds(Experiment told) {
        List<ThresholdStep> steps = told.thresholds();
        double chosen = told.chosen().threshold().value();
        return IntStream.range(0, steps.size())
                .filter(place -> place % EVERY == 0 || steps.get(place).threshold() == chosen)
                .mapToObj(steps::get)
                .map(step -> new ThresholdLine(
                        numbers.score(step.threshold()),
                        numbers.percent(step.grantRate()),
                        decimal(step.cost()),
                        numbers.percent(step.refusedGoodShare()),
                        numbers.finePercent(step.defaultRate()),
                        numbers.finePercent(step.expectedLoss()),
                        step.threshold() == chosen))
                .toList();
    }
}
