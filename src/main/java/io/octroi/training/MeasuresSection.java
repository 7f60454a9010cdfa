package io.octroi.training;

import io.octroi.statistics.Bootstrap.Interval;
import java.util.List;

/** The part of the model card that tells how well candidates rank, foretell and decide. */
final class MeasuresSection {

    private final Appraisal appraisal;
    private final List<Comparison.Row> rows;

    MeasuresSection(Appraisal appraisal, List<Comparison.Row> rows) {
        this.appraisal = appraisal;
        this.rows = rows;
    }

    String markdown() {
        StringBuilder text = new StringBuilder(
                """
                ## Measured on clients who had no say
                With where 95 of 100 draws of the clients put each figure. The event is a default, and a refusal
                foretells one: precision is the share of refused files that default, recall the share of defaults that
                are refused.

                | figure | value | from | to |
                | --- | --- | --- | --- |
                """);
        for (Figure figure : Figure.values()) {
            Interval interval = appraisal.chosen().of(figure);
            text.append(ModelCard.format(
                    "| %s | %.4f | %.4f | %.4f |\n",
                    figure.label(), interval.value(), interval.low(), interval.high()));
        }
        comparison(text);
        calibration(text);
        return text.toString();
    }

    private void comparison(StringBuilder text) {
        text.append("\n### Beside the other candidates\n")
                .append(
                        "Differences are from the first row, on the same clients in pairs; an interval without 0 in it is")
                .append(" more than chance.\n\n")
                .append("| candidate | AUC | cost per file | AUC difference | cost difference |\n")
                .append("| --- | --- | --- | --- | --- |\n");
        for (Comparison.Row row : rows) {
            text.append(ModelCard.format(
                    "| %s | %.4f | %.3f | %s | %s |\n",
                    row.label(),
                    row.of(Figure.AUC).value(),
                    row.of(Figure.COST).value(),
                    difference(row, Figure.AUC),
                    difference(row, Figure.COST)));
        }
    }

    private static String difference(Comparison.Row row, Figure figure) {
        Interval interval = row.differences().get(figure);
        return interval == null
                ? ""
                : ModelCard.format("%+.4f (%+.4f to %+.4f)", interval.value(), interval.low(), interval.high());
    }

    private void calibration(StringBuilder text) {
        text.append("\n### Whether probabilities keep their word\n")
                .append(ModelCard.format(
                        "By tenths of the files, predicted and observed default rates of the outer folds lie %.2f points"
                                + " apart on average. Below, the packed calibration on files it was not fitted to, the"
                                + " safest first.\n\n",
                        100 * appraisal.calibrationError()))
                .append("| files | predicted default rate | observed |\n| --- | --- | --- |\n");
        appraisal
                .calibration()
                .reliability()
                .forEach(bin -> text.append(
                        ModelCard.format("| %d | %.4f | %.4f |\n", bin.files(), bin.predicted(), bin.observed())));
    }
}
