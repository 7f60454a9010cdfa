package io.octroi.commands;

import io.octroi.statistics.Bootstrap.Interval;
import io.octroi.training.TrainingReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** What a training came to, in plain lines and one table. */
final class TrainingText {

    private final TrainingReport report;

    TrainingText(TrainingReport report) {
        this.report = report;
    }

    void print(PrintWriter to) {
        line(
                to,
                "%s: %,d clients, %.2f %% defaulted, %d features, %.0f s%s",
                report.modelId(),
                report.clients(),
                100 * report.defaultRate(),
                report.features(),
                report.took().toMillis() / 1000.0,
                report.resumed() == 0 ? "" : ", " + report.resumed() + " results of an earlier run used again");
        report.ignored()
                .forEach((file, columns) ->
                        line(to, "unknown to Octroi and ignored in %s: %s", file, String.join(", ", columns)));
        to.println("features:");
        report.selection()
                .forEach(step -> line(to, "  %5d -> %5d  left out: %s", step.before(), step.after(), step.rule()));
        table(to);
        line(to, "packed: %s", report.packed());
        line(
                to,
                "out of fold: AUC %.4f, business cost %.3f per file; threshold %.1f (%.1f to %.1f)",
                report.auc(),
                report.cost(),
                report.threshold().value(),
                report.threshold().low(),
                report.threshold().high());
        line(to, "a little noise turns %.2f %% of the decisions", 100 * report.flippedByNoise());
        line(to, "package: %s", report.folder());
        to.flush();
    }

    private void table(PrintWriter to) {
        to.println("out of fold, with where 95 of 100 draws of the clients put it:");
        for (TrainingReport.Line line : report.candidates()) {
            line(to, "  %s", line.label());
            figures(to, line.figures(), "");
            figures(to, line.differences(), " against the first");
            if (line.secondsToLearn() > 0) {
                line(
                        to,
                        "    %-26s %.2f s to learn, %.1f microseconds a client to score",
                        "time",
                        line.secondsToLearn(),
                        line.microsecondsToScore());
            }
        }
    }

    private static void figures(PrintWriter to, Map<String, Interval> figures, String after) {
        figures.forEach((name, interval) -> line(
                to,
                "    %-26s %8.4f  (%.4f to %.4f)",
                name + after,
                interval.value(),
                interval.low(),
                interval.high()));
    }

    private static void line(PrintWriter to, String words, Object... values) {
        to.println(String.format(Locale.ROOT, words, values));
    }
}
