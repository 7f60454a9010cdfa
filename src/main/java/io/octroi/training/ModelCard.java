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
    private final Appraisal appraisal;
    private final CostMatrix costs;

    /** @param catalogue from which the features were chosen */
    ModelCard(
            List<Feature> features, Catalogue catalogue, Provenance provenance, Appraisal appraisal, CostMatrix costs) {
        this.features = features;
        this.catalogue = catalogue;
        this.provenance = provenance;
        this.appraisal = appraisal;
        this.costs = costs;
    }

    /** In Markdown. */
    String markdown(String modelId, Instant created) {
        return String.join("\n", title(modelId, created), learning(), inputs(), measures(), policy(), limits());
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
        return format(
                """
                ## What it learnt from
                - %d reference clients, of whom %.2f %% defaulted; files: %s.
                - Label: the outcome of the credit as recorded by the lender, 0 repaid, 1 defaulted.
                - Method: gradient boosted trees (LightGBM); both outcomes weigh the same in sum; seed %d.
                """,
                provenance.clients(),
                100 * provenance.defaultRate(),
                String.join(", ", provenance.inputs().keySet()),
                provenance.seed());
    }

    private String inputs() {
        List<Feature> flagged = features.stream()
                .filter(feature -> feature.legalStatus() == LegalStatus.FLAGGED)
                .toList();
        return format(
                """
                ## What it reads
                - %d features, chosen among %d of the application form and the credit history because they moved the
                  scores of a first model most; that model was grown on every second client, and thrown away.
                - %d of them are flagged as sensitive, because they are age, a close proxy of a protected attribute, or
                  computed from one: %s.
                - Never read by any model, as protected or derived from what is: %s.
                - Kept from training, because they would tell family status or judge a client by the people around: %s.
                - Also left out: %d features that repeat another one, and %d that are the same for more than 999 clients
                  in 1,000.
                """,
                features.size(),
                catalogue.trainable().size(),
                flagged.size(),
                labels(flagged),
                labels(catalogue.features(Offer.PROTECTED)),
                labels(catalogue.features(Offer.SENSITIVE)),
                catalogue.features(Offer.REPEATS).size(),
                catalogue.features(Offer.CONSTANT).size());
    }

    private static String labels(List<Feature> features) {
        return features.stream().map(feature -> feature.label().english()).collect(Collectors.joining("; "));
    }

    private String measures() {
        StringBuilder table = new StringBuilder("## Measured on clients the scoring model had not seen\n");
        table.append("| figure | value |\n| --- | --- |\n");
        appraisal.metrics().forEach((name, value) -> table.append(format("| %s | %.4f |\n", name, value)));
        return table.toString();
    }

    private String policy() {
        return format(
                """
                ## Threshold and cost
                - Granted from a solvency score of %.2f; within %.1f points of it a second look is recommended.
                - The threshold minimises the business cost per file: granted and defaulted %+.1f, granted and repaid
                  %+.1f, refused and defaulted %+.1f, refused and repaid %+.1f, and %+.1f for every file.
                - At the threshold: %d repaid and %d defaulted files granted, %d repaid and %d defaulted files refused.
                """,
                appraisal.policy().threshold(),
                appraisal.policy().referMargin(),
                costs.grantedDefaulted(),
                costs.grantedRepaid(),
                costs.refusedDefaulted(),
                costs.refusedRepaid(),
                costs.perFile(),
                appraisal.cut().counts().grantedRepaid(),
                appraisal.cut().counts().grantedDefaulted(),
                appraisal.cut().counts().refusedRepaid(),
                appraisal.cut().counts().refusedDefaulted());
    }

    private static String limits() {
        return """
                ## Limits
                - **Selection bias.** Outcomes exist only for credits that were granted; the model never saw how
                  refused applicants would have paid.
                - Threshold and calibration were chosen on the same out-of-fold scores that the figures above are
                  measured on, so cost and Brier score are slightly flattering; so is the area under the curve where half
                  of the clients had a say in the choice of features.
                - The model knows one lender and one period. Where applicants change, its scores drift.
                - No figure above says whether the model treats groups of people alike; that is measured apart.
                """;
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
