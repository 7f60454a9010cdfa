package io.octroi.report;

import io.octroi.charts.Drawing;
import io.octroi.charts.Gauge;
import io.octroi.decision.RecordedScore;
import io.octroi.features.NumberText;
import io.octroi.scoring.Policy;

/** What the model said: the score, the threshold, and how clearly one lies on a side of the other. */
final class ScoreSection {

    private ScoreSection() {}

    static void write(Sheet sheet) {
        sheet.heading("score.title");
        sheet.record()
                .scored()
                .ifPresentOrElse(score -> write(sheet, score), () -> sheet.paragraph(sheet.text("score.none")));
    }

    private static void write(Sheet sheet, RecordedScore score) {
        NumberText numbers = sheet.numbers();
        Policy policy = score.model().policy();
        Gauge gauge = new Gauge(score.solvencyScore(), policy.threshold(), policy.referMargin());
        String value = sheet.text("score.value", numbers.score(score.solvencyScore()));
        sheet.html().open("div", "class", "kept gauge");
        sheet.draw(Drawing.of(gauge), sheet.text("score.gauge", value, numbers.score(policy.threshold())));
        sheet.html().element("p", value, "class", "answer").close("div");
        sheet.paragraph(sheet.plain().distance(policy, score.solvencyScore()) + " "
                + sheet.plain().frequency(1 - score.repaymentProbability()));
        sheet.facts()
                .add(
                        "score.threshold",
                        sheet.text(
                                "score.threshold.value",
                                numbers.score(policy.threshold()),
                                sheet.plain().band(gauge)))
                .add("score.distance", numbers.points(score.distance()))
                .add("score.probability", numbers.percent(1 - score.repaymentProbability()))
                .add("score.raw", numbers.exact(score.rawScore()))
                .add("score.model", score.model().id())
                .write();
    }
}
