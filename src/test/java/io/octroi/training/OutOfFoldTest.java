package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.scoring.CostMatrix;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutOfFoldTest {

    /** Of ten files three default; four are refused, of whom two default. */
    private final OutOfFold judged =
            new OutOfFold(new boolean[] {true, true, true, false, false, false, false, false, false, false});

    OutOfFoldTest() {
        for (int client = 0; client < 10; client++) {
            boolean refused = client == 0 || client == 1 || client == 3 || client == 4;
            judged.set(client, refused ? 1 : -1, refused ? 0.5 : 0.1, !refused);
        }
    }

    @Test
    void countsARefusalAsForetellingADefault() {
        Map<Figure, Double> figures = figures(once());
        assertEquals(2 / 4.0, of(figures, Figure.PRECISION));
        assertEquals(2 / 3.0, of(figures, Figure.RECALL));
        assertEquals(2 * 0.5 * (2 / 3.0) / (0.5 + 2 / 3.0), of(figures, Figure.F1), 1e-12);
        assertEquals(7 / 10.0, of(figures, Figure.ACCURACY));
        assertEquals(6 / 10.0, of(figures, Figure.GRANT_RATE));
        assertEquals((100 - 50) / 10.0 + 1, of(figures, Figure.COST), 1e-12);
    }

    @Test
    void measuresProbabilitiesOfDefault() {
        Map<Figure, Double> figures = figures(once());
        double brier = (4 * 0.25 + 0.81 + 5 * 0.01) / 10;
        assertEquals(brier, of(figures, Figure.BRIER), 1e-12);
        assertEquals(
                -(4 * Math.log(0.5) + Math.log(0.1) + 5 * Math.log(0.9)) / 10, of(figures, Figure.LOG_LOSS), 1e-12);
    }

    @Test
    void countsEachClientAsOftenAsTold() {
        int[] counts = once();
        counts[0] = 3;
        assertEquals(4 / 6.0, of(figures(counts), Figure.PRECISION));
    }

    private static double of(Map<Figure, Double> figures, Figure figure) {
        return figures.getOrDefault(figure, Double.NaN);
    }

    private static int[] once() {
        int[] counts = new int[10];
        Arrays.fill(counts, 1);
        return counts;
    }

    private Map<Figure, Double> figures(int[] counts) {
        return judged.figures(judged.ranked(), CostMatrix.STANDARD, counts);
    }
}
