package io.octroi.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.scoring.Forest;
import io.octroi.scoring.TrainedModel;
import io.octroi.scoring.UnreadableModel;
import java.time.Duration;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** However a model text is damaged, it is refused in words or becomes a forest that scores and explains. */
class DamagedModelTest {

    private static final int MUTATIONS = 600;
    private static final String SIGNS = "0123456789-+.e =\n\t\u0000naif";

    private final Random random = new Random(20);

    @Test
    void survivesDamage() throws Exception {
        String text = TrainedModel.CATEGORICAL.text();
        int trees = text.indexOf("end of trees") + 20;
        double[] row = TrainedModel.CATEGORICAL.rows(1).awkward(1);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String damaged = damaged(text.substring(0, trees));
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

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(6)) {
                case 0 -> damaged.delete(at, to);
                case 1 -> damaged.insert(random.nextInt(damaged.length()), damaged.substring(at, to));
                case 2 -> damaged.insert(at, randomSign());
                case 3 -> damaged.insert(at, "9".repeat(random.nextInt(400)));
                case 4 -> damaged.setCharAt(at, randomSign());
                default -> changeDigit(damaged, at);
            }
        }
        return damaged.toString();
    }

    /** Keeps the length, and often the model's sense. */
    private void changeDigit(StringBuilder text, int at) {
        if (Character.isDigit(text.charAt(at))) {
            text.setCharAt(at, (char) ('0' + random.nextInt(10)));
        }
    }

    private char randomSign() {
        return SIGNS.charAt(random.nextInt(SIGNS.length()));
    }
}
