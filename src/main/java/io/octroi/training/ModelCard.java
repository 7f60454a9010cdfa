package io.octroi.training;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.features.Offer;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Manifest.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The model card that travels in the package: what the model is for, what it learnt from, and what it cannot do. */
final class ModelCard {

    private final List<Feature> features;
    private final Catalogue catalogue;
    private final Provenance provenance;
    private final Plan plan;
    private final Appraisal appraisal;
    private final MeasuresSection measures;
    private final PolicySection policy;
    private final FairnessReport fairness;

    /** @param catalogue from which the features were chosen */
    ModelCard(
            Catalogue catalogue,
            Provenance provenance,
            Plan plan,
            Appraisal appraisal,
            List<Comparison.Row> rows,
            CostMatrix costs,
            FairnessReport fairness) {
        this.features = appraisal.winner().examples().features();
        this.catalogue = catalogue;
        this.provenance = provenance;
        this.plan = plan;
        this.appraisal = appraisal;
        this.measures = new MeasuresSection(appraisal, rows);
        this.policy = new PolicySection(appraisal, costs);
        this.fairness = fairness;
    }

    /** In Markdown, section by section. */
    String markdown(String modelId, Instant created) {
        return String.join(
                "\n",
                title(modelId, created),
                learning(),
                inputs(),
                measures.markdown(),
                policy.markdown(),
                stability(),
                fairness.markdown(),
                limits(),
                responsible());
    }

    private static String title(String modelId, Instant created) {
        return """
                # Model card: %s

                Made %s.

                ## Purpose
                Scores applications for consumer credit, to help an advisor decide. It recommends; a named person
                decides. It is not made for any other use.
                """
                .formatted(modelId, created);
    }

    private String learning() {
        Standing.Tried tried = appraisal.winner().chosen();
        return format(
                """
                ## What it learnt from
                - Population: %d reference clients, whose credit was granted and has ended, of whom %.2f %% defaulted.
                - Period: the files tell days before each application and no dates; the lender who brings them knows the period.
                - Files, by SHA-256: %s.
                - Label: the outcome of the credit as recorded by the lender, 0 repaid, 1 defaulted.
                - Method: %s; %d trees; %s.
                - %d outer folds (seed %d) report; within each, %d inner folds chose features, settings, threshold and
                  calibration, out of %d settings a candidate; everything else random by seed %d.
                """,
                provenance.clients(),
                100 * provenance.defaultRate(),
                provenance.inputs().entrySet().stream()
                        .map(file -> file.getKey() + " " + file.getValue().substring(0, 12) + "…")
                        .collect(Collectors.joining(", ")),
                appraisal.winner().candidate().label(),
                tried.validation().rounds(),
                tried.trial().parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                        .collect(Collectors.joining(", ")),
                plan.outerFolds(),
                Plan.OUTER_SEED,
                plan.innerFolds(),
                plan.draws(),
                plan.seed());
    }

    private String inputs() {
        List<Feature> flagged = features.stream()
                .filter(feature -> feature.legalStatus() == LegalStatus.FLAGGED)
                .toList();
        StringBuilder steps = new StringBuilder();
        appraisal
                .winner()
                .steps()
                .forEach(step -> steps.append(
                        format("| %s | %d | %d |\n", step.rule(), step.before(), step.before() - step.after())));
        return format(
                        """
                ## What it reads
                - %d features, chosen among %d of the application form and the credit history.
                - %d of them are flagged as sensitive, because they are age, a close proxy of a protected attribute, or
                  computed from one: %s.
                - Never read by any model, as protected or derived from what is: %s.
                - Kept from training, because they would tell family status or judge a client by the people around: %s.
                - Also never offered: %d features that repeat another one, and %d that are the same for more than 999
                  clients in 1,000.

                | left out, step by step: a feature that is | offered | left out |
                | --- | --- | --- |
                """,
                        features.size(),
                        catalogue.trainable().size(),
                        flagged.size(),
                        labels(flagged),
                        labels(catalogue.features(Offer.PROTECTED)),
                        labels(catalogue.features(Offer.SENSITIVE)),
                        catalogue.features(Offer.REPEATS).size(),
                        catalogue.features(Offer.CONSTANT).size())
                + steps;
    }

    private static String labels(List<Feature> features) {
        return features.stream().map(feature -> feature.label().english()).collect(Collectors.joining("; "));
    }

    private String stability() {
        return format(
                """
                ## Stability
                - Measured values moved at random by %.0f %% of their standard deviation turn %.2f %% of the decisions
                  (%.2f %% although the file lay outside the refer band).
                - Monotone constraints: %s.
                """,
                100 * appraisal.stability().noise(),
                100 * appraisal.stability().flipped(),
                100 * appraisal.stability().flippedOutsideBand(),
                plan.monotone()
                        ? "risk moves with a feature as the catalogue expects, wherever it expects a direction"
                        : "none; risk may move with a feature otherwise than the catalogue expects");
    }

    private static String limits() {
        return """
                ## Limits
                - **Selection bias.** Outcomes exist only for credits that were granted; the model never saw how
                  refused applicants would have paid, and no figure here measures it.
                - Choosing among candidates and settings is part of what the outer folds judge; the packed model was
                  chosen the same way on all clients, but is itself not judged by any of them.
                - Intervals tell how figures vary with the clients at hand, not with another lender or another year.
                - The model knows one lender and one period. Where applicants change, its scores drift.
                """;
    }

    private static String responsible() {
        return """
                ## Who answers for it
                - Owner, validator, approver and the date of the next review are not known to the program that trained it:
                  the lender names them when the model is promoted.
                """;
    }

    static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
