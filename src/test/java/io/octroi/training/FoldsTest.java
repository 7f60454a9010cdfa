package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private final boolean[] defaulted = outcomes(1003);

    @Test
    void dealsEveryClientIntoOneFold() {
        Folds folds = Folds.stratified(defaulted, 5, 1);
        int[] dealt = IntStream.range(0, 5)
                .flatMap(fold -> Arrays.stream(folds.heldOut(fold)))
                .sorted()
                .toArray();
        assertArrayEquals(IntStream.range(0, 1003).toArray(), dealt);
        for (int fold = 0; fold < 5; fold++) {
            int[] both = IntStream.concat(Arrays.stream(folds.heldOut(fold)), Arrays.stream(folds.learntFrom(fold)))
                    .sorted()
                    .toArray();
            assertArrayEquals(dealt, both);
        }
    }

    @Test
    void keepsSizeAndDefaultRateEvenAcrossFolds() {
        Folds folds = Folds.stratified(defaulted, 5, 1);
        long all = IntStream.range(0, 1003).filter(i -> defaulted[i]).count();
        for (int fold = 0; fold < 5; fold++) {
            int[] heldOut = folds.heldOut(fold);
            long defaults = Arrays.stream(heldOut).filter(i -> defaulted[i]).count();
            assertTrue(heldOut.length == 200 || heldOut.length == 201);
            assertTrue(Math.abs(defaults - all / 5.0) <= 1, () -> defaults + " of " + all);
        }
    }

    @Test
    void dealsTheSameForTheSameSeedOnly() {
        int[] once = Folds.stratified(defaulted, 5, 1).heldOut(0);
        assertArrayEquals(once, Folds.stratified(defaulted, 5, 1).heldOut(0));
        assertFalse(Arrays.equals(once, Folds.stratified(defaulted, 5, 2).heldOut(0)));
    }

    @Test
    void refusesFewerClientsOfAnOutcomeThanFolds() {
        boolean[] few = new boolean[100];
        few[3] = few[50] = true;
        Untrainable refusal = assertThrows(Untrainable.class, () -> Folds.stratified(few, 5, 1));
        assertEquals(
                "only 2 reference clients defaulted: 5 folds need at least one each, give more clients",
                refusal.getMessage());
    }

    private static boolean[] outcomes(int clients) {
        Random random = new Random(9);
        boolean[] outcomes = new boolean[clients];
        for (int i = 0; i < clients; i++) {
            outcomes[i] = random.nextInt(12) == 0;
        }
        return outcomes;
    }
}
