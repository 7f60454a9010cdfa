package io.octroi.training;

import io.octroi.charts.Curve;
import io.octroi.charts.Frame;
import io.octroi.charts.LinePlot;
import io.octroi.charts.LinePlot.Axis;
import io.octroi.charts.LinePlot.Line;
import io.octroi.scoring.ReliabilityBin;
import io.octroi.statistics.RankedOutcomes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The curves of a training, as content: what a page, an SVG or a run shows of it. */
final class Curves {

    /** A curve is told by so many points at most. */
    private static final int POINTS = 200;

    private static final int BINS = 10;

    private Curves() {}

    /** The share of defaults refused for each share of good payers refused. */
    static Curve roc(OutOfFold judged) {
        List<Double> x = new ArrayList<>(List.of(0.0));
        List<Double> y = new ArrayList<>(List.of(0.0));
        Totals all = Totals.of(judged);
        walk(judged, (file, with, without) -> {
            x.add(without / all.without);
            y.add(with / all.with);
        });
        return thinned(x, y);
    }

    /** The share of those refused who default, for each share of defaults refused. */
    static Curve precisionRecall(OutOfFold judged) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        Totals all = Totals.of(judged);
        walk(judged, (file, with, without) -> {
            x.add(with / all.with);
            y.add(with / (with + without));
        });
        return thinned(x, y);
    }

    /** Observed default rates by predicted ones, the safest tenth of the files first. */
    static Curve calibration(OutOfFold judged) {
        double[] repaid = Arrays.stream(judged.probabilities()).map(p -> 1 - p).toArray();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (ReliabilityBin bin : ReliabilityBin.table(repaid, judged.defaulted(), BINS)) {
            if (x.isEmpty() || bin.predicted() > x.get(x.size() - 1)) {
                x.add(bin.predicted());
                y.add(bin.observed());
            }
        }
        return new Curve(x, y);
    }

    /** How far predicted and observed default rates lie apart, weighed by files: the expected calibration error. */
    static double calibrationError(OutOfFold judged) {
        double[] repaid = Arrays.stream(judged.probabilities()).map(p -> 1 - p).toArray();
        double sum = 0;
        for (ReliabilityBin bin : ReliabilityBin.table(repaid, judged.defaulted(), BINS)) {
            sum += bin.files() * Math.abs(bin.predicted() - bin.observed());
        }
        return sum / repaid.length;
    }

    static LinePlot rocPlot(List<Line> lines, double auc) {
        List<Line> all = new ArrayList<>(lines);
        all.add(new Line("by chance", new Curve(List.of(0.0, 1.0), List.of(0.0, 1.0)), true));
        return new LinePlot(
                "Defaults refused against good payers refused",
                words("The area under the chosen curve is %.4f; by chance it would be 0.5.", auc),
                Axis.ofShares("share of good payers refused"),
                Axis.ofShares("share of defaults refused (recall)"),
                all);
    }

    static LinePlot precisionRecallPlot(List<Line> lines, double rate) {
        List<Line> all = new ArrayList<>(lines);
        all.add(new Line("by chance", new Curve(List.of(0.0, 1.0), List.of(rate, rate)), true));
        return new LinePlot(
                "Precision against recall",
                words("Among all files %.1f %% default; the curve tells how many of those refused do.", 100 * rate),
                Axis.ofShares("share of defaults refused (recall)"),
                Axis.ofShares("share of refused files that default (precision)"),
                all);
    }

    static LinePlot calibrationPlot(List<Line> lines, double error) {
        double most = lines.stream()
                .flatMap(line -> Stream.concat(line.curve().x().stream(), line.curve().y().stream()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Frame frame = Frame.ofShares(most);
        List<Line> all = new ArrayList<>(lines);
        all.add(new Line("as promised", new Curve(List.of(0.0, frame.high()), List.of(0.0, frame.high())), true));
        return new LinePlot(
                "Observed against predicted default rates",
                words(
                        "By tenths of the files, prediction and observation lie %.2f points apart on average.",
                        100 * error),
                new Axis("predicted default rate", frame),
                new Axis("observed default rate", frame),
                all);
    }

    static LinePlot costPlot(List<ThresholdStep> steps, double threshold) {
        Curve costs = new Curve(
                steps.stream().map(ThresholdStep::threshold).toList(),
                steps.stream().map(ThresholdStep::cost).toList());
        double low = costs.y().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = costs.y().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return new LinePlot(
                "Business cost by threshold",
                words("The threshold is %.1f solvency points; the lowest cost met is %.3f per file.", threshold, low),
                new Axis("threshold, in solvency points", new Frame(0, 100)),
                new Axis("business cost per file", Frame.around(low, high)),
                List.of(
                        new Line("cost per file, out of fold", costs, false),
                        new Line("threshold", new Curve(List.of(threshold, threshold), List.of(low, high)), true)));
    }

    private static String words(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }

    private static void walk(OutOfFold judged, RankedOutcomes.Step step) {
        int[] once = new int[judged.defaulted().length];
        Arrays.fill(once, 1);
        judged.ranked().walk(once, step);
    }

    private static Curve thinned(List<Double> x, List<Double> y) {
        List<Double> fewX = new ArrayList<>();
        List<Double> fewY = new ArrayList<>();
        int points = Math.min(POINTS, x.size() - 1);
        for (int point = 0; point <= points; point++) {
            int at = points == 0 ? 0 : (int) ((long) point * (x.size() - 1) / points);
            fewX.add(x.get(at));
            fewY.add(y.get(at));
        }
        return new Curve(fewX, fewY);
    }

    /** How many files of either outcome there are. */
    private record Totals(double with, double without) {

        static Totals of(OutOfFold judged) {
            double with = 0;
            for (boolean event : judged.defaulted()) {
                with += event ? 1 : 0;
            }
            return new Totals(with, judged.defaulted().length - with);
        }
    }
}
