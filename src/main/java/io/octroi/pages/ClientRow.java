package io.octroi.pages;

import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.FormLayout;
import io.octroi.client.UnreadableForm;
import io.octroi.decision.Assessments;
import io.octroi.decision.Obstacle;
import io.octroi.decision.StoredAssessment;
import io.octroi.features.Catalogue;
import io.octroi.scoring.Score;
import java.util.Optional;

/** One line of the list of clients, formatted for the reader. */
public record ClientRow(String number, String product, String amount, String score, Verdict verdict, Verdict state) {

    /** Writes lines in one language. */
    static final class Writer {

        /** Stands for a score that is not current. */
        private static final String AWAITED = "…";

        private final Words words;
        private final Catalogue catalogue;

        Writer(Words words, Catalogue catalogue) {
            this.words = words;
            this.catalogue = catalogue;
        }

        /** A line without a score. */
        ClientRow row(Client client) {
            return row(client, "", Verdict.NONE, Verdict.NONE);
        }

        ClientRow row(Client client, Score score) {
            return row(client, number(score.solvencyScore()), Verdict.of(words, score.recommendation()), Verdict.NONE);
        }

        ClientRow row(Assessments.Line line) {
            Verdict state = DecisionWords.of(words).state(line.standing());
            if (line.assessment().isEmpty()) {
                return row(line.client(), AWAITED, Verdict.NONE, state);
            }
            StoredAssessment assessment = line.assessment().get();
            String score = assessment.solvencyScore().isPresent()
                    ? number(assessment.solvencyScore().getAsDouble())
                    : "";
            return row(
                    line.client(),
                    score,
                    assessment
                            .recommendation()
                            .map(said -> Verdict.of(words, said))
                            .or(() -> assessment.obstacle().map(this::notAssessable))
                            .orElse(Verdict.NONE),
                    state);
        }

        private Verdict notAssessable(Obstacle obstacle) {
            return new Verdict(
                    words.text(obstacle == Obstacle.FORM ? "clients.obstacle.form" : "clients.obstacle.history"),
                    "obstacle");
        }

        private ClientRow row(Client client, String score, Verdict verdict, Verdict state) {
            Optional<FormValues> form = form(client).map(read -> new FormValues(words, catalogue, read));
            return new ClientRow(
                    String.valueOf(client.id()),
                    value(form, "NAME_CONTRACT_TYPE"),
                    value(form, "AMT_CREDIT"),
                    score,
                    verdict,
                    state);
        }

        private static String value(Optional<FormValues> form, String field) {
            return form.map(read -> read.text(FormLayout.CURRENT.field(field))).orElse("");
        }

        /** One form that cannot be read does not keep the others from being listed. */
        private static Optional<ApplicationForm> form(Client client) {
            try {
                return Optional.of(client.form());
            } catch (UnreadableForm e) {
                return Optional.empty();
            }
        }

        private String number(double score) {
            return new Numbers(words).score(score);
        }
    }
}
