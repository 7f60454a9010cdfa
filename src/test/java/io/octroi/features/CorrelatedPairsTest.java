package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrelatedPairsTest {

    @Test
    void areThoseThatPlainCalculationFinds() {
        double[][] columns = columns(new Random(1));
        List<String> plain = new ArrayList<>();
        for (int p = 0; p < columns.length; p++) {
            for (int q = p + 1; q < columns.length; q++) {
                if (Math.abs(CorrelatedPairs.correlation(columns[p], columns[q])) > 0.9) {
                    plain.add(p + " " + q);
                }
            }
        }
        assertEquals(
                plain,
                new CorrelatedPairs(columns)
                        .above(0.9).stream()
                                .map(pair -> pair.first() + " " + pair.second())
                                .toList());
        assertEquals(List.of("0 1", "0 3", "1 3", "4 5"), plain);
    }

    /** The second repeats the first where known, the fourth against the sign; 5 and 6 agree but for an outlier. */
    private static double[][] columns(Random random) {
        double[][] columns = new double[7][500];
        for (int row = 0; row < 500; row++) {
            columns[0][row] = random.nextGaussian();
            columns[1][row] = row % 3 == 0 ? Double.NaN : 5 * columns[0][row] + 0.01 * random.nextGaussian();
            columns[2][row] = random.nextGaussian();
            columns[3][row] = row % 5 == 0 ? Double.NaN : 7 - columns[0][row] + 0.3 * random.nextGaussian();
            columns[4][row] = row < 50 ? random.nextGaussian() : Double.NaN;
            columns[5][row] = row == 60 ? 1e9 : row < 50 ? columns[4][row] : random.nextGaussian();
            columns[6][row] = 3;
        }
        return columns;
    }
}
