package io.octroi.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void countsTheRowsOfManyKeys() {
        KeyCounts counts = new KeyCounts();
        for (int row = 0; row < 3; row++) {
            for (long key = 0; key < 5_000; key++) {
                if (row < 1 + key % 3) {
                    counts.add(key * 1_000_003);
                }
            }
        }

        assertEquals(5_000, counts.keys());
        double[] sorted = counts.sorted();
        assertArrayEquals(
                new double[] {1, 1, 2, 2, 3, 3},
                new double[] {sorted[0], sorted[1666], sorted[1667], sorted[3333], sorted[3334], sorted[4999]});
    }

    @Test
    void keepsTheSpreadOfMoreNumbersThanItHolds() {
        Thinned thinned = new Thinned();
        int most = 1_000_000;
        for (int i = 0; i < most; i++) {
            thinned.add(i);
        }

        double[] sorted = thinned.sorted();
        assertTrue(sorted.length <= 1 << 18, sorted.length + " held");
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            assertEquals(share * most, sorted[(int) (share * sorted.length)], 10);
        }
    }

    @Test
    void tellsMissingRateNeverAndSharesOfAColumn() {
        ColumnSample sample = new ColumnSample(days(), true);
        for (String text : new String[] {"", "365243.0", "365243", "-1.0", "-1", "-2.00", "", "-1.0", "", ""}) {
            sample.add(text);
        }

        assertEquals(0.4, sample.missing());
        assertEquals(2 / 6.0, sample.never());
        assertEquals(Map.of("-1.0", 0.75, "-2.0", 0.25), sample.shares());
    }

    @Test
    void readsQuantilesBetweenTheirPublishedPoints() {
        Marginal marginal = Marginal.of("2", "0:0 0.5:10 1:110");

        assertEquals(10, marginal.at(0.5));
        assertEquals(6, marginal.at(0.28));
        assertEquals(4, marginal.at(0.24));
        assertEquals(60, marginal.at(0.75));
        assertEquals(0.5, marginal.shareUpTo(10));
        Polyline line = Polyline.of("1:10 2:30");
        assertEquals(15, line.at(1.25));
        assertEquals(10, line.at(0));
        assertEquals(30, line.at(3));
    }

    @Test
    void drawsNumbersNearAScore() {
        double product = 0;
        int draws = 10_000;
        for (int i = 0; i < draws; i++) {
            Chance chance = new Chance(5, i);
            double score = chance.normal();
            product += score * chance.near(score, 0.6);
        }

        assertEquals(0.6, product / draws, 0.05);
    }

    private static Column days() {
        return new Column("DAYS_SOMETHING", OptionalInt.of(1), 0, OptionalDouble.empty());
    }
}
