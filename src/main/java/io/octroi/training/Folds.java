package io.octroi.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Clients dealt at random into parts of equal size and equal default rate. */
final class Folds {

    private final int count;
    private final int[] foldOf;

    private Folds(int count, int[] foldOf) {
        this.count = count;
        this.foldOf = foldOf;
    }

    /** @throws Untrainable when some part would get no client of one outcome */
    static Folds stratified(boolean[] defaulted, int count, long seed) {
        Random random = new Random(seed);
        int[] foldOf = new int[defaulted.length];
        int next = 0;
        for (boolean outcome : new boolean[] {true, false}) {
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < defaulted.length; row++) {
                if (defaulted[row] == outcome) {
                    rows.add(row);
                }
            }
            if (rows.size() < count) {
                throw new Untrainable("only " + rows.size() + " reference clients " + (outcome ? "defaulted" : "repaid")
                        + ": " + count + " folds need at least one each, give more clients");
            }
            Collections.shuffle(rows, random);
            for (int row : rows) {
                foldOf[row] = next++ % count;
            }
        }
        return new Folds(count, foldOf);
    }

    int count() {
        return count;
    }

    /** The clients a fold's model is judged on, ascending. */
    int[] heldOut(int fold) {
        return IntStream.range(0, foldOf.length)
                .filter(row -> foldOf[row] == fold)
                .toArray();
    }

    /** The clients a fold's model learns from, ascending. */
    int[] learntFrom(int fold) {
        return IntStream.range(0, foldOf.length)
                .filter(row -> foldOf[row] != fold)
                .toArray();
    }
}
