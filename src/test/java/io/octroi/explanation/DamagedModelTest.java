package io.octroi.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.Thorough;
import io.octroi.scoring.Damage;
import io.octroi.scoring.Forest;
import io.octroi.scoring.TrainedModel;
import io.octroi.scoring.UnreadableModel;
import java.time.Duration;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** However a model text is damaged, it is refused in words or becomes a forest that scores and explains. */
class DamagedModelTest {

    private static final int MUTATIONS = Thorough.times(600, 10_000);

    private final Damage damage = new Damage(20);

    @Test
    void survivesDamage() throws Exception {
        String text = TrainedModel.CATEGORICAL.text();
        int trees = text.indexOf("end of trees") + 20;
        double[] row = TrainedModel.CATEGORICAL.rows(1).awkward(1);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String damaged = damage.of(text.substring(0, trees));
            refused += assertTimeoutPreemptively(Duration.ofSeconds(2), () -> isRefused(damaged, row)) ? 1 : 0;
        }

        assertTrue(refused > MUTATIONS / 2, "refused " + refused);
        assertTrue(refused < MUTATIONS, "some damage, as to a leaf's digit, still gives a model");
    }

    /** Anything but a refusal or a score is thrown on. */
    private static boolean isRefused(String text, double[] row) {
        try {
            Forest forest = Forest.parse(text);
            double score = forest.rawScore(row);
            TreeShap shap = new TreeShap(forest);
            double sum =
                    shap.baseValue() + DoubleStream.of(shap.contributions(row)).sum();
            assertEquals(score, sum, 1e-6, "a damaged leaf may be as large as a million");
            return false;
        } catch (UnreadableModel e) {
            return true;
        }
    }
}
