package io.octroi.training;

import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.CostTerms;
import java.util.stream.Collectors;

/** The part of the model card that tells where the threshold lies, why, and what it does. */
final class PolicySection {

    private final Appraisal appraisal;
    private final CostMatrix costs;

    PolicySection(Appraisal appraisal, CostMatrix costs) {
        this.appraisal = appraisal;
        this.costs = costs;
    }

    String markdown() {
        return ModelCard.format(
                """
                ## Threshold and cost
                - Granted from a solvency score of %.2f; within %.1f points of it a second look is recommended.
                - What a file costs the lender: %s.
                - The threshold is %s. Drawn anew, the clients put the cheapest cut between %.1f and %.1f in 95 draws of
                  100.
                - In the outer folds, at thresholds chosen without them: %d repaid and %d defaulted files granted, %d
                  repaid and %d defaulted files refused.
                """,
                appraisal.policy().threshold(),
                appraisal.policy().referMargin(),
                CostTerms.of(costs).entrySet().stream()
                        .map(term -> ModelCard.format("%s %+.1f", term.getKey(), term.getValue()))
                        .collect(Collectors.joining("; ")),
                switch (appraisal.winner().search().rule()) {
                    case BREAK_EVEN ->
                        ModelCard.format(
                                "where the calibrated risk of default is %.2f %%, at which granting and refusing cost the same",
                                100 * BreakEven.risk(costs));
                    case CHEAPEST -> "the cheapest of all cuts of the out-of-fold scores";
                },
                appraisal.interval().low(),
                appraisal.interval().high(),
                appraisal.counts().grantedRepaid(),
                appraisal.counts().grantedDefaulted(),
                appraisal.counts().refusedRepaid(),
                appraisal.counts().refusedDefaulted());
    }
}
