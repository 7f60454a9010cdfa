package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.features.FeatureVector;
import io.octroi.features.HistoryVector;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scores;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What came of assessing one applicant of many: a score, or an obstacle that concerns nobody else. */
record Finding(Client client, Optional<Score> score, Optional<Obstacle> obstacle) {

    private static final Logger LOG = Logger.getLogger(Finding.class.getName());

    /**
     * Assesses applicants together, each as {@link Assessor#assess} does.
     *
     * @throws PersistenceException when the database does not answer: that is no obstacle of an applicant's
     */
    static List<Finding> all(List<Pending> applicants, Assessor assessor) {
        List<Finding> findings = new ArrayList<>();
        List<Client> readable = new ArrayList<>();
        List<FeatureVector> vectors = new ArrayList<>();
        for (Pending applicant : applicants) {
            Obstacle next = Obstacle.HISTORY;
            try {
                HistoryVector history = assessor.unpacked(applicant.history());
                next = Obstacle.FORM;
                vectors.add(assessor.vector(applicant.client().form(), history));
                readable.add(applicant.client());
            } catch (PersistenceException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "an applicant cannot be assessed", e);
                findings.add(new Finding(applicant.client(), Optional.empty(), Optional.of(next)));
            }
        }
        addScores(readable, assessor.scores(vectors), findings);
        return findings;
    }

    private static void addScores(List<Client> clients, Scores scores, List<Finding> findings) {
        for (int i = 0; i < clients.size(); i++) {
            findings.add(new Finding(clients.get(i), Optional.of(scores.score(i)), Optional.empty()));
        }
    }
}
