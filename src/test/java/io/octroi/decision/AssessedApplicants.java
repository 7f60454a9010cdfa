package io.octroi.decision;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.TestDatabase;
import io.octroi.client.Client;
import io.octroi.client.ClientFiles;
import io.octroi.client.DataFolder;
import io.octroi.client.HistoryFiles;
import io.octroi.client.HistoryTable;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database with applicants, of whom every third has a credit history, and a small model as its champion. */
final class AssessedApplicants implements AutoCloseable {

    static final int COUNT = 450;

    final Stages stages;
    final Champion champion;
    final Configuration configuration;
    private final Path folder;

    AssessedApplicants(Path home, Path folder) throws IOException {
        this.folder = folder;
        configuration = TestDatabase.under(home);
        stages = new Stages(configuration);
        champion = stages.champion();
        ClientFiles applicants = applicantTable();
        for (int i = 1; i <= COUNT; i++) {
            applicants.with(i + "", Map.of("AMT_CREDIT", 1_000 * i + "", "EXT_SOURCE_2", "0." + i % 10));
        }
        applicants.writeTo(folder.resolve("application_test.csv"));
        referenceTable().with("1000,0").writeTo(folder.resolve("application_train.csv"));
        HistoryFiles loans = HistoryFiles.of(HistoryTable.BUREAU);
        for (int i = 3; i <= COUNT; i += 3) {
            loans.with("SK_ID_CURR", i + "", "SK_ID_BUREAU", i + "", "AMT_CREDIT_SUM", 500 * i + "");
        }
        loans.writeTo(folder);
        importFolder();
        promote(50);
    }

    void importFolder() {
        stages.clientImport().run(DataFolder.at(folder));
    }

    void promote(double threshold) {
        Path place = folder.resolve("model-" + threshold);
        aPackage().withPolicy(new Policy(threshold, 5)).publish(place);
        champion.promote(place, "ada", "threshold " + threshold);
    }

    /** Its 300 features come from all tables. */
    void promoteTheRealModel() {
        champion.promote(Path.of("src/main/resources/model"), "ada", "the real one");
    }

    Reassessment reassessment() {
        return stages.reassessment(champion);
    }

    String model() {
        return champion.assessor().model().id();
    }

    List<Assessments.Line> lines() {
        return stages.assessments().page(Worklist.of(model()), 0, 10 * COUNT);
    }

    long current() {
        return stages.assessments().progress(model()).current();
    }

    void assertAllAreAsTheAssessorSays() {
        List<Assessments.Line> lines = lines();
        assertEquals(COUNT, lines.size());
        for (Assessments.Line line : lines) {
            Client client = stages.clients().get(line.client().id() + "");
            Assessment assessment = champion.assessor().assess(client);
            StoredAssessment stored = line.assessment().orElseThrow();
            assertEquals(
                    Double.doubleToRawLongBits(assessment.score().solvencyScore()),
                    Double.doubleToRawLongBits(stored.solvencyScore().orElseThrow()));
            assertEquals(Optional.of(assessment.score().recommendation()), stored.recommendation());
        }
    }

    ReassessmentProgress progress() {
        return stages.assessments().progress(model());
    }

    int changed(String sql) throws SQLException {
        try (Connection connection = TestDatabase.ownersConnection(configuration);
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() {
        stages.close();
    }
}
