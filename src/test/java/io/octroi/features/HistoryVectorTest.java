package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryVectorTest {

    private static final double MISSING = Double.NaN;

    private final HistoryLayout layout = layout("1", "A", "B", "C", "D", "E", "F", "G", "H", "I");

    @Test
    void comesBackFromItsBytesBitForBit() {
        HistoryVector vector =
                new HistoryVector(layout, new double[] {1, MISSING, -0.0, 0.1, MISSING, 1e-300, 5, MISSING, 7});
        assertEquals(vector, HistoryVector.unpacked(vector.packed(), layout));
    }

    @Test
    void spendsNoBytesOnWhatIsMissing() {
        double[] values = new double[9];
        Arrays.fill(values, MISSING);
        assertEquals(2, new HistoryVector(layout, values).packed().length);
        values[8] = 3;
        assertEquals(2 + 8, new HistoryVector(layout, values).packed().length);
    }

    @Test
    void refusesBytesOfAnotherLength() {
        byte[] packed = new HistoryVector(layout, new double[9]).packed();
        for (int length : List.of(0, 1, packed.length - 1, packed.length + 1)) {
            byte[] other = Arrays.copyOf(packed, length);
            assertThrows(IllegalArgumentException.class, () -> HistoryVector.unpacked(other, layout), "" + length);
        }
    }

    @Test
    void isReadByTheIdsOfAnotherVersion() {
        HistoryVector old = new HistoryVector(layout("1", "A", "B", "C"), new double[] {1, 2, 3});
        HistoryVector moved = old.in(layout("2", "C", "X", "A"));
        assertEquals(new HistoryVector(layout("2", "C", "X", "A"), new double[] {3, MISSING, 1}), moved);
    }

    @Test
    void hasNoValueForAClientWithoutHistory() {
        assertEquals(MISSING, HistoryVector.NONE.in(layout).value(8));
    }

    private static HistoryLayout layout(String version, String... ids) {
        return new HistoryLayout(version, new FeatureOrder(List.of(ids)));
    }
}
