package io.octroi.decision;

import io.octroi.client.ApplicationForm;
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
record Finding(Client client, Asked asked, Optional<Score> score, Optional<Obstacle> obstacle) {

    private static final Logger LOG = Logger.getLogger(Finding.class.getName());

    /**
     * Assesses applicants together, each as {@link Assessor#assess} does.
     *
     * @throws PersistenceException when the database does not answer: that is no obstacle of an applicant's
     */
    static List<Finding> all(List<Pending> applicants, Assessor assessor) {
        List<Finding> findings = new ArrayList<>();
        List<Read> readable = new ArrayList<>();
        List<FeatureVector> vectors = new ArrayList<>();
        for (Pending applicant : applicants) {
            Obstacle next = Obstacle.HISTORY;
            try {
                HistoryVector history = assessor.unpacked(applicant.history());
                next = Obstacle.FORM;
                ApplicationForm form = applicant.client().form();
                vectors.add(assessor.vector(form, history));
                readable.add(new Read(applicant.client(), Asked.of(form)));
            } catch (PersistenceException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "an applicant cannot be assessed", e);
                findings.add(notAssessable(applicant.client(), next));
            }
        }
        addScores(readable, assessor.scores(vectors), findings);
        return findings;
    }

    private record Read(Client client, Asked asked) {}

    private static Finding notAssessable(Client client, Obstacle obstacle) {
        return new Finding(client, Asked.of(client), Optional.empty(), Optional.of(obstacle));
    }

    private static void addScores(List<Read> read, Scores scores, List<Finding> findings) {
        for (int i = 0; i < read.size(); i++) {
            findings.add(new Finding(
                    read.get(i).client(), read.get(i).asked(), Optional.of(scores.score(i)), Optional.empty()));
        }
    }
}
