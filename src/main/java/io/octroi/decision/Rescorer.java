package io.octroi.decision;

import io.octroi.decision.Rectification.Rating;
import io.octroi.decision.Rectification.Rescoring;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Scores an applicant anew by the very model that scored them before the file was changed. */
record Rescorer(Assessor assessor, AssessmentWriter writer, Finding before) {

    static Rescorer from(Assessor assessor, AssessmentWriter writer, Pending applicant) {
        return new Rescorer(assessor, writer, finding(applicant, assessor));
    }

    /** Assesses the file as it is now, and stores that as the applicant's assessment. */
    Rescoring rescore(Connection connection, Pending rectified) throws SQLException {
        Finding after = finding(rectified, assessor);
        String model = assessor.model().id();
        writer.write(connection, model, List.of(after));
        return new Rescoring(model, rating(before), rating(after));
    }

    private static Finding finding(Pending applicant, Assessor assessor) {
        return Finding.all(List.of(applicant), assessor).get(0);
    }

    private static Optional<Rating> rating(Finding finding) {
        return finding.score().map(score -> new Rating(score.solvencyScore(), score.recommendation()));
    }
}
