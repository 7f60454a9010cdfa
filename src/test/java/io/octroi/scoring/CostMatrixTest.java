package io.octroi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostMatrixTest {

    @Test
    void agreesWithTheSeedsLoggedRun() {
        Confusion logged = new Confusion(210_951, 71_731, 7_945, 16_879);
        assertEquals(307_506, logged.files());
        assertEquals(-3.28, CostMatrix.STANDARD.mean(logged), 0.005);
    }

    @Test
    void refusingEveryoneCostsOnePerFile() {
        assertEquals(1.0, CostMatrix.STANDARD.mean(new Confusion(0, 920, 0, 80)));
    }

    @Test
    void hasACellForEachCase() {
        CostMatrix matrix = new CostMatrix(7, -5, 3, 2, 0.5);
        assertEquals((7 * 4 - 5 * 1 + 3 * 8 + 2 * 2) / 15.0 + 0.5, matrix.mean(new Confusion(1, 2, 4, 8)), 1e-15);
    }

    @Test
    void theStandardIsNotDegenerate() {
        assertEquals(Optional.empty(), CostMatrix.STANDARD.degeneracy());
    }

    @Test
    void namesTheAnswerThatADegenerateMatrixAlwaysGives() {
        assertDegenerate("refuse all", new CostMatrix(100, 0, 0, 0, 1));
        assertDegenerate("grant all", new CostMatrix(0, -10, 0, 0, 1));
        assertDegenerate("rewards the worst", new CostMatrix(-10, 100, 0, 0, 1));
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new CostMatrix(Double.NaN, -10, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> CostMatrix.STANDARD.mean(new Confusion(0, 0, 0, 0)));
    }

    private static void assertDegenerate(String words, CostMatrix matrix) {
        String found = matrix.degeneracy().orElse("not degenerate");
        assertTrue(found.contains(words), found);
    }
}
