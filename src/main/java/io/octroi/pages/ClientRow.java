package io.octroi.pages;

import io.octroi.client.Client;
import io.octroi.decision.Asked;
import io.octroi.decision.Assessments;
import io.octroi.decision.Obstacle;
import io.octroi.decision.StoredAssessment;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.scoring.Score;

/** One line of the list of clients, formatted for the reader. */
public record ClientRow(String number, String product, String amount, String score, Verdict verdict, Verdict state) {

    /** Writes lines in one language. */
    static final class Writer {

        /** Stands for a score that is not current. */
        private static final String AWAITED = "…";

        private final Words words;
        private final Numbers numbers;
        private final ProductNames products;
        private final Feature amount;

        Writer(Words words, Catalogue catalogue) {
            this.words = words;
            this.numbers = new Numbers(words);
            this.products = new ProductNames(catalogue, words.locale());
            this.amount = catalogue.feature("AMT_CREDIT");
        }

        /** A line without a score. */
        ClientRow row(Client client) {
            return row(client, Asked.of(client), "", Verdict.NONE, Verdict.NONE);
        }

        ClientRow row(Client client, Score score) {
            return row(
                    client,
                    Asked.of(client),
                    numbers.score(score.solvencyScore()),
                    Verdict.of(words, score.recommendation()),
                    Verdict.NONE);
        }

        ClientRow row(Assessments.Line line) {
            return row(
                    line.client(),
                    line.asked(),
                    line.assessment().map(this::score).orElse(AWAITED),
                    line.assessment().map(this::verdict).orElse(Verdict.NONE),
                    DecisionWords.of(words).state(line.standing()));
        }

        /** What is recommended, or why nothing is. */
        Verdict verdict(StoredAssessment assessment) {
            return assessment
                    .recommendation()
                    .map(said -> Verdict.of(words, said))
                    .or(() -> assessment.obstacle().map(this::notAssessable))
                    .orElse(Verdict.NONE);
        }

        private Verdict notAssessable(Obstacle obstacle) {
            return new Verdict(
                    words.text(obstacle == Obstacle.FORM ? "clients.obstacle.form" : "clients.obstacle.history"),
                    "obstacle");
        }

        private String score(StoredAssessment assessment) {
            return assessment.solvencyScore().isPresent()
                    ? numbers.score(assessment.solvencyScore().getAsDouble())
                    : "";
        }

        private ClientRow row(Client client, Asked asked, String score, Verdict verdict, Verdict state) {
            return new ClientRow(
                    String.valueOf(client.id()),
                    products.of(asked.product()),
                    asked.amount().isPresent()
                            ? numbers.value(amount, asked.amount().getAsDouble())
                            : "",
                    score,
                    verdict,
                    state);
        }
    }
}
