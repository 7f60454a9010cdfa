package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.octroi.client.HistoryTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowOperationsTest {

    private static final double MISSING = Double.NaN;

    @Test
    void calculatesRowByRow() {
        assertArrayEquals(new double[] {-1, MISSING, 2}, result("difference", at(1, 1, 5), at(2, MISSING, 3)));
        assertArrayEquals(new double[] {0, MISSING, 2}, result("excess", at(1, 1, 5), at(2, MISSING, 3)));
        assertArrayEquals(new double[] {0.5, MISSING, MISSING}, result("ratio", at(1, 0, MISSING), at(2, 0, 3)));
        assertArrayEquals(new double[] {2, MISSING}, result("product", at(1, 2), at(2, MISSING)));
        assertArrayEquals(new double[] {5, MISSING}, result("weighted 1 2", at(1, 2), at(2, MISSING)));
    }

    @Test
    void comparesWithoutTheLimitItself() {
        assertArrayEquals(new double[] {0, 0, 1, MISSING}, result("above 5", at(4, 5, 6, MISSING)));
        assertArrayEquals(new double[] {1, 0, 0, MISSING}, result("below 5", at(4, 5, 6, MISSING)));
        assertArrayEquals(new double[] {1, 0}, result("known", at(0, MISSING)));
    }

    @Test
    void saysNoWhereACategoryIsMissingOrUnheardOf() {
        RowOperation closedOrSold = RowOperations.of("is Closed|Sold", List.of("CREDIT_ACTIVE"), HistoryTable.BUREAU);
        double[] result = new double[5];
        closedOrSold.fill(result, new double[][] {at(0, 1, 2, MISSING, -1)}, 5);
        assertArrayEquals(new double[] {1, 0, 1, 0, 0}, result);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertEquals("there is no operation guess", refusal("guess", "AMT_CREDIT_SUM"));
        assertEquals("CREDIT_ACTIVE has no category Asleep", refusal("is Closed|Asleep", "CREDIT_ACTIVE"));
        assertEquals("bureau has no column SHOE_SIZE", refusal("is Closed", "SHOE_SIZE"));
    }

    private static String refusal(String call, String input) {
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> RowOperations.of(call, List.of(input), HistoryTable.BUREAU))
                .getMessage());
    }

    private static double[] result(String call, double[]... inputs) {
        double[] result = new double[inputs[0].length];
        RowOperations.of(call, List.of(), HistoryTable.BUREAU).fill(result, inputs, result.length);
        return result;
    }

    private static double[] at(double... values) {
        return values;
    }
}
