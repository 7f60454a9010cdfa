package io.octroi.pages;

import io.octroi.charts.Curve;
import io.octroi.charts.Frame;
import io.octroi.charts.LinePlot;
import io.octroi.charts.LinePlot.Axis;
import io.octroi.charts.LinePlot.Line;
import io.octroi.training.Experiment;
import io.octroi.training.ThresholdStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The curves of a training in the reader's words: what was chosen, beside the candidates and what to compare with. */
final class TrainingCurves {

    /** The candidates that have words of their own; another is called as its package calls it. */
    static final Set<String> CANDIDATES = Set.of(
            "chosen",
            "constant",
            "stratified",
            "logistic-regression",
            "lightgbm-plain",
            "lightgbm-class-weights",
            "lightgbm-undersampled",
            "lightgbm-average",
            "lightgbm-class-weights-application-only");

    static final String COST = "cost";

    /** All curves that a page shows, in its order. */
    static final List<String> KINDS =
            List.of(Experiment.ROC, Experiment.PRECISION_RECALL, Experiment.CALIBRATION, COST);

    /** A table tells a curve by about so many of its points. */
    private static final int TOLD = 10;

    private static final double PERCENT = 100;

    private final Words words;
    private final Numbers numbers;
    private final Experiment experiment;

    TrainingCurves(Words words, Experiment experiment) {
        this.words = words;
        this.numbers = new Numbers(words);
        this.experiment = experiment;
    }

    /**
     * A curve as a page shows it.
     *
     * @param id a word for addresses and files
     * @param about what it tells, in a sentence
     * @param chart for Chart.js
     * @param x what the first column of the table holds
     * @param y what the second does
     * @param rows points of the chosen curve
     */
    public record View(String id, String title, String about, String chart, String x, String y, List<Row> rows) {}

    /** One point of a curve. */
    public record Row(String x, String y) {}

    /** Those that the package tells. */
    List<View> views() {
        return Stream.of(roc(), precisionRecall(), calibration(), cost())
                .flatMap(Optional::stream)
                .toList();
    }

    String name(Experiment.Entry candidate) {
        return CANDIDATES.contains(candidate.id()) ? words.text("candidate." + candidate.id()) : candidate.label();
    }

    private Optional<View> roc() {
        return shares(Experiment.ROC, PERCENT, new Curve(List.of(0.0, PERCENT), List.of(0.0, PERCENT)), area());
    }

    private Optional<View> precisionRecall() {
        Curve chosen = chosen(Experiment.PRECISION_RECALL);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        // Whoever refuses everybody refuses as many defaults among all as there are.
        double rate = chosen.y().get(chosen.y().size() - 1);
        return shares(
                Experiment.PRECISION_RECALL,
                PERCENT,
                new Curve(List.of(0.0, PERCENT), List.of(PERCENT * rate, PERCENT * rate)),
                numbers.finePercent(rate));
    }

    private Optional<View> calibration() {
        double most = curves(Experiment.CALIBRATION).values().stream()
                .flatMap(curve -> Stream.concat(curve.x().stream(), curve.y().stream()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double end = PERCENT * Frame.ofShares(most).high();
        return shares(Experiment.CALIBRATION, end, new Curve(List.of(0.0, end), List.of(0.0, end)), "");
    }

    private Optional<View> shares(String kind, double end, Curve comparison, String figure) {
        Curve chosen = chosen(kind);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        Map<String, Curve> curves = curves(kind);
        for (Experiment.Entry candidate : experiment.candidates()) {
            Curve curve = curves.getOrDefault(candidate.id(), Curve.EMPTY);
            if (!curve.isEmpty()) {
                lines.add(new Line(name(candidate), inPercent(curve), false));
            }
        }
        lines.add(new Line(text(kind, "compare"), comparison, true));
        Frame frame = new Frame(0, end);
        List<Row> rows = some(chosen).stream()
                .map(at -> new Row(
                        numbers.finePercent(chosen.x().get(at)),
                        numbers.finePercent(chosen.y().get(at))))
                .toList();
        return Optional.of(view(kind, frame, frame, lines, rows, figure));
    }

    private Optional<View> cost() {
        List<ThresholdStep> steps = experiment.thresholds();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Curve costs = new Curve(
                steps.stream().map(ThresholdStep::threshold).toList(),
                steps.stream().map(ThresholdStep::cost).toList());
        double low = Collections.min(costs.y());
        double high = Collections.max(costs.y());
        double threshold = experiment.chosen().threshold().value();
        List<Line> lines = List.of(
                new Line(text(COST, "line"), costs, false),
                new Line(text(COST, "compare"), new Curve(List.of(threshold, threshold), List.of(low, high)), true));
        List<Row> rows = some(costs).stream()
                .map(at -> new Row(
                        numbers.score(costs.x().get(at)),
                        numbers.decimal(costs.y().get(at), 3, 3)))
                .toList();
        return Optional.of(view(
                COST,
                new Frame(0, PERCENT),
                Frame.around(low, high),
                lines,
                rows,
                numbers.score(threshold),
                numbers.decimal(low, 3, 3)));
    }

    private View view(String kind, Frame across, Frame up, List<Line> lines, List<Row> rows, String... figures) {
        String title = text(kind, "title");
        String about = words.text("curve." + kind + ".about", (Object[]) figures);
        Axis x = new Axis(text(kind, "x"), across);
        Axis y = new Axis(text(kind, "y"), up);
        return new View(
                kind,
                title,
                about,
                LinesChart.json(new LinePlot(title, about, x, y, lines)),
                x.label(),
                y.label(),
                rows);
    }

    private String text(String kind, String part) {
        return words.text("curve." + kind + "." + part);
    }

    private String area() {
        return experiment.candidates().stream()
                .flatMap(candidate -> Stream.ofNullable(candidate.figures().get("auc")))
                .findFirst()
                .map(area -> numbers.decimal(area.value(), 4, 4))
                .orElse("–");
    }

    private Map<String, Curve> curves(String kind) {
        return experiment.curves().getOrDefault(kind, Map.of());
    }

    /** The first row of the comparison is what was chosen. */
    private Curve chosen(String kind) {
        return experiment.candidates().stream()
                .findFirst()
                .map(candidate -> curves(kind).getOrDefault(candidate.id(), Curve.EMPTY))
                .orElse(Curve.EMPTY);
    }

    private static Curve inPercent(Curve curve) {
        return new Curve(
                curve.x().stream().map(x -> PERCENT * x).toList(),
                curve.y().stream().map(y -> PERCENT * y).toList());
    }

    /** Which points a table tells: about ten, the ends among them. */
    private static List<Integer> some(Curve curve) {
        int last = curve.x().size() - 1;
        return Stream.iterate(0, part -> part <= TOLD, part -> part + 1)
                .map(part -> part * last / TOLD)
                .distinct()
                .toList();
    }
}
