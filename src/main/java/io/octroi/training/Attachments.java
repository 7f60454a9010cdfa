package io.octroi.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.charts.Curve;
import io.octroi.charts.LinePlot.Line;
import io.octroi.charts.SvgPlot;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.CostTerms;
import io.octroi.scoring.ModelPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a package tells of its training beside the model: the experiment, its curves drawn, and the summary of contributions. */
final class Attachments {

    private final List<Candidate> candidates;
    private final Comparison comparison;
    private final List<Comparison.Row> rows;
    private final Appraisal appraisal;
    private final List<Standing> whole;

    /** @param whole the standings of all clients */
    Attachments(
            List<Candidate> candidates,
            Comparison comparison,
            List<Comparison.Row> rows,
            Appraisal appraisal,
            List<Standing> whole) {
        this.candidates = candidates;
        this.comparison = comparison;
        this.rows = rows;
        this.appraisal = appraisal;
        this.whole = whole;
    }

    /** By file name. */
    Map<String, String> texts(
            String program,
            Map<String, String> plan,
            CostMatrix costs,
            Contributions contributions,
            FairnessReport fairness) {
        OutOfFold chosen = comparison.chosen();
        Map<String, Curve> roc = each(chosen, Curves::roc);
        Map<String, Curve> precisionRecall = each(chosen, Curves::precisionRecall);
        Map<String, Curve> calibration = each(chosen, Curves::calibration);
        Map<String, Map<String, Curve>> curves = new LinkedHashMap<>();
        curves.put(Experiment.ROC, roc);
        curves.put(Experiment.PRECISION_RECALL, precisionRecall);
        curves.put(Experiment.CALIBRATION, calibration);
        curves.put("growth", growth());
        double rate = appraisal.winner().examples().defaultRate();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Experiment.FILE, experiment(program, plan, costs, curves).json());
        texts.put(
                "roc.svg",
                SvgPlot.of(Curves.rocPlot(
                        lines(roc), appraisal.chosen().of(Figure.AUC).value())));
        texts.put("precision-recall.svg", SvgPlot.of(Curves.precisionRecallPlot(lines(precisionRecall), rate)));
        texts.put(
                "calibration.svg",
                SvgPlot.of(Curves.calibrationPlot(lines(calibration), appraisal.calibrationError())));
        texts.put(
                "cost-by-threshold.svg",
                SvgPlot.of(Curves.costPlot(
                        appraisal.thresholds(), appraisal.policy().threshold())));
        texts.put("contributions.json", contributions.json());
        texts.put("contributions.svg", contributions.svg());
        texts.put(ModelPackage.FAIRNESS, new String(fairness.json(), UTF_8));
        return texts;
    }

    private Experiment experiment(
            String program, Map<String, String> plan, CostMatrix costs, Map<String, Map<String, Curve>> curves) {
        return new Experiment(
                Experiment.FORMAT_VERSION,
                program,
                plan,
                CostTerms.of(costs),
                appraisal.winner().steps(),
                Experiment.Chosen.of(appraisal),
                rows.stream()
                        .map(row -> Experiment.Entry.of(row, trials(row.id())))
                        .toList(),
                appraisal.thresholds(),
                curves,
                appraisal.stability());
    }

    private List<Experiment.TrialEntry> trials(String candidate) {
        return whole.stream()
                .filter(standing -> standing.candidate().id().equals(candidate))
                .flatMap(standing -> standing.tried().stream())
                .map(Experiment.TrialEntry::of)
                .toList();
    }

    /** What was chosen, then each candidate that ranks clients at all, by its name. */
    private Map<String, Curve> each(OutOfFold chosen, Function<OutOfFold, Curve> curve) {
        Map<String, Curve> curves = new LinkedHashMap<>();
        curves.put(rows.get(0).id(), curve.apply(chosen));
        candidates.stream()
                .filter(candidate -> !(candidate instanceof Yardstick))
                .forEach(candidate -> curves.put(candidate.id(), curve.apply(comparison.of(candidate))));
        return curves;
    }

    /** How each candidate's chosen trial grew on all clients, where it was watched. */
    private Map<String, Curve> growth() {
        Map<String, Curve> curves = new LinkedHashMap<>();
        for (Standing standing : whole) {
            List<Validation.Point> points = standing.chosen().validation().growth();
            if (!points.isEmpty()) {
                curves.put(
                        standing.candidate().id(),
                        new Curve(
                                points.stream()
                                        .map(point -> (double) point.round())
                                        .toList(),
                                points.stream().map(Validation.Point::auc).toList()));
            }
        }
        return curves;
    }

    private List<Line> lines(Map<String, Curve> curves) {
        return rows.stream()
                .filter(row -> curves.containsKey(row.id()))
                .map(row -> new Line(row.label(), curves.getOrDefault(row.id(), Curve.EMPTY), false))
                .toList();
    }
}
