package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReservoirTest {

    @Test
    void keepsAllWhileTheyAreFew() {
        Reservoir<Integer> few = new Reservoir<>(3, 1);
        few.add(5);
        few.add(6);
        assertEquals(List.of(5, 6), few.kept());
    }

    /** Of 10,000 numbers, 1,000 are kept: about as many small ones as large ones. */
    @Test
    void keepsEachAsLikelyAsAnyOther() {
        Reservoir<Integer> many = new Reservoir<>(1000, 1);
        for (int i = 0; i < 10_000; i++) {
            many.add(i);
        }
        assertEquals(1000, many.kept().size());
        assertEquals(10_000, many.seen());
        long late = many.kept().stream().filter(number -> number >= 5000).count();
        assertTrue(late > 430 && late < 570, late + " of the second half");
    }
}
