package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankedOutcomesTest {

    private final Random random = new Random(6);

    @Test
    void agreesWithRankSumsTiesIncluded() {
        double[] scores = random.ints(500, 0, 40).asDoubleStream().toArray();
        boolean[] events = new boolean[500];
        for (int i = 0; i < events.length; i++) {
            events[i] = random.nextInt(60) < scores[i];
        }
        assertEquals(Auc.of(scores, events), new RankedOutcomes(scores, events).auc(once(500)), 1e-12);
    }

    @Test
    void weighsPrecisionByTheRiseOfRecall() {
        // Ranked: event, none, event, none. Precision 1 at the first, 2/3 at the second.
        RankedOutcomes ranked = new RankedOutcomes(new double[] {4, 3, 2, 1}, new boolean[] {true, false, true, false});
        assertEquals((1 + 2 / 3.0) / 2, ranked.averagePrecision(once(4)), 1e-12);
    }

    @Test
    void readsEqualScoresAtOnce() {
        RankedOutcomes ranked =
                new RankedOutcomes(new double[] {1, 1, 1, 1}, new boolean[] {true, false, false, false});
        assertEquals(0.25, ranked.averagePrecision(once(4)), 1e-12);
        assertEquals(0.5, ranked.auc(once(4)), 1e-12);
    }

    @Test
    void countsAFileAsOftenAsItIsThere() {
        double[] scores = {3, 2, 1};
        boolean[] events = {true, false, true};
        double twice = Auc.of(new double[] {3, 3, 2, 1}, new boolean[] {true, true, false, true});
        assertEquals(twice, new RankedOutcomes(scores, events).auc(new int[] {2, 1, 1}), 1e-12);
    }

    private static int[] once(int files) {
        return new Bootstrap(files, 1, 1).once();
    }
}
