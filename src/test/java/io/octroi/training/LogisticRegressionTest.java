package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.statistics.Auc;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private final Random random = new Random(5);
    private final Examples examples = new Examples(Stream.of("NAME_CONTRACT_TYPE", "AMT_CREDIT", "EXT_SOURCE_2")
            .map(Catalogue.standard()::feature)
            .toList());

    @Test
    void ranksByNumbersOfAnySizeByMissingOnesAndByCategories() {
        for (int client = 0; client < 3000; client++) {
            int contract = random.nextInt(2);
            double credit = 1e6 * random.nextDouble();
            double external = random.nextDouble();
            double logOdds = -2 + 1.5 * contract + credit / 1e6 - 3 * external;
            boolean defaulted = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
            double known = random.nextInt(5) == 0 ? Double.NaN : external;
            examples.add(
                    new FeatureVector(examples.order(), new double[] {contract, credit, known}),
                    defaulted ? Outcome.DEFAULTED : Outcome.REPAID);
        }
        Candidate.Trial trial = new LogisticRegression().trials(2, 1).get(1);
        double[] judged = trial.validate(examples, Folds.stratified(examples.defaulted(), 3, 1))
                .rawScores();
        assertTrue(Auc.of(judged, examples.defaulted()) > 0.72, () -> "AUC " + Auc.of(judged, examples.defaulted()));
        Candidate.Learnt learnt = trial.learn(examples, 0);
        assertTrue(learnt.rawScore(new double[] {1, 1e5, 0.5}) > learnt.rawScore(new double[] {0, 1e5, 0.5}));
        assertTrue(learnt.rawScore(new double[] {1, 1e5, 0.2}) > learnt.rawScore(new double[] {1, 1e5, 0.8}));
        double middle = learnt.rawScore(new double[] {1, 1e5, 0.5});
        assertEquals(middle, learnt.rawScore(new double[] {1, 1e5, Double.NaN}), 0.2);
    }
}
