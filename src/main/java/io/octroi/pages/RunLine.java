package io.octroi.pages;

import io.octroi.tracking.RecordedRun;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A training in the reader's words.
 *
 * @param id as the address names it
 * @param state a word for the style sheet
 * @param ended how it ended, or that it runs
 * @param took empty while it runs
 * @param model the id of the model that came of it; empty when none did
 */
public record RunLine(
        String id,
        String name,
        String experiment,
        String began,
        String state,
        String ended,
        String took,
        String auc,
        String cost,
        String model,
        List<Fact> parameters,
        List<Fact> figures,
        List<RunLine> children) {

    /** Something told, by its name. */
    public record Fact(String name, String value) {}

    /** Writes the runs in one language. */
    record Writer(Words words) {

        RunLine line(RecordedRun run) {
            return new RunLine(
                    run.id(),
                    run.name(),
                    run.experiment(),
                    new Moments(words).minute(run.began()),
                    run.state().name().toLowerCase(Locale.ROOT),
                    words.text("run.state." + run.state()),
                    run.ended()
                            .map(ended -> took(Duration.between(run.began(), ended)))
                            .orElse("–"),
                    figure(run, "auc", 4),
                    figure(run, "cost", 3),
                    run.model().orElse(""),
                    run.parameters().entrySet().stream()
                            .map(told -> new Fact(told.getKey(), told.getValue()))
                            .toList(),
                    run.figures().entrySet().stream().map(this::fact).toList(),
                    run.children().stream().map(this::line).toList());
        }

        private Fact fact(Map.Entry<String, Double> figure) {
            return new Fact(figure.getKey(), decimal(figure.getValue(), 0, 6));
        }

        private String figure(RecordedRun run, String name, int decimals) {
            Double value = run.figures().get(name);
            return value == null ? "–" : decimal(value, decimals, decimals);
        }

        private String decimal(double value, int least, int most) {
            return Double.isFinite(value) ? new Numbers(words).decimal(value, least, most) : "–";
        }

        private String took(Duration time) {
            return time.toHours() > 0
                    ? words.text("run.hours", Long.toString(time.toHours()), Long.toString(time.toMinutesPart()))
                    : words.text(
                            "oversight.minutes", Long.toString(time.toMinutes()), Long.toString(time.toSecondsPart()));
        }
    }
}
