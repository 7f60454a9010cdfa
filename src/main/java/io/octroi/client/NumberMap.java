package io.octroi.client;

import java.util.Arrays;

/** Numbers of clients or credits, each with another number that was noted for it first. */
final class NumberMap {

    /** What {@link #get} answers for a number that nothing was noted for. */
    static final long NOTHING = -1;

    private final NumberIndex keys = new NumberIndex();
    private long[] values = new long[16];

    /** Notes a value, not negative, unless one was noted before; the value that now stands. */
    long putIfAbsent(long key, long value) {
        int known = keys.size();
        int place = keys.add(key);
        if (place < known) {
            return values[place];
        }
        if (place == values.length) {
            values = Arrays.copyOf(values, 2 * place);
        }
        values[place] = value;
        return value;
    }

    /** What was noted for the number, or {@link #NOTHING}. */
    long get(long key) {
        int place = keys.find(key);
        return place == NumberIndex.ABSENT ? NOTHING : values[place];
    }
}
