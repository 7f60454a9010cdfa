package io.octroi.synthetic;

import java.util.Arrays;

/** How many rows were met with each key: an open hash table, since millions of keys are usual. */
final class KeyCounts {

    private static final long SPREADING = 0x9E3779B97F4A7C15L;

    /** A count of 0 marks a free place. */
    private long[] keys = new long[1 << 12];

    private int[] counts = new int[keys.length];
    private int size;

    void add(long key) {
        if (2 * size > keys.length) {
            grow();
        }
        int place = place(key);
        keys[place] = key;
        size += counts[place] == 0 ? 1 : 0;
        counts[place]++;
    }

    /** How many keys there are. */
    int keys() {
        return size;
    }

    /** The number of rows of each key, ascending. */
    double[] sorted() {
        return Arrays.stream(counts)
                .filter(count -> count > 0)
                .sorted()
                .asDoubleStream()
                .toArray();
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) ((key * SPREADING) >>> 32) & mask;
        while (counts[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                counts[place] = oldCounts[i];
            }
        }
    }
}
