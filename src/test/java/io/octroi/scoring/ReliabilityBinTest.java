package io.octroi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityBinTest {

    @Test
    void setsPromisesBesideOutcomesTheSafestFilesFirst() {
        double[] repaid = {0.5, 0.9, 0.7, 0.95};
        boolean[] defaulted = {true, false, false, true};
        assertEquals(
                List.of(new ReliabilityBin(2, 0.075, 0.5), new ReliabilityBin(2, 0.4, 0.5)),
                ReliabilityBin.table(repaid, defaulted, 2).stream()
                        .map(bin -> new ReliabilityBin(bin.files(), round(bin.predicted()), bin.observed()))
                        .toList());
    }

    @Test
    void countsEveryFileOnceEvenWhenThereAreFewerThanBins() {
        assertEquals(3, ReliabilityBin.table(new double[3], new boolean[3], 10).size());
        assertEquals(
                103,
                ReliabilityBin.table(new double[103], new boolean[103], 10).stream()
                        .mapToLong(ReliabilityBin::files)
                        .sum());
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThrows(IllegalArgumentException.class, () -> new ReliabilityBin(0, 0.1, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new ReliabilityBin(1, Double.NaN, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new ReliabilityBin(1, 0.1, 1.1));
    }

    private static double round(double share) {
        return Math.round(share * 1e9) / 1e9;
    }
}
