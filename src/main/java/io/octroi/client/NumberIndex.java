package io.octroi.client;

import java.util.Arrays;

/**
 * Numbers of clients or credits, each with its place in the order of arrival; 20 to 40 bytes a number, however many
 * there are.
 */
public final class NumberIndex {

    /** What {@link #find} answers for a number that was never added. */
    public static final int ABSENT = -1;

    private static final int SMALLEST = 16;
    /** The golden ratio in 64 bits: multiplying by it spreads numbers that follow each other (Knuth, vol. 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] numbers = new long[SMALLEST];
    private int[] slots = emptySlots(4 * SMALLEST);
    private int size;

    /** How many different numbers were added. */
    public int size() {
        return size;
    }

    /** The number at that place, from 0. */
    public long number(int place) {
        return numbers[place];
    }

    /** The number's place, or {@link #ABSENT}. */
    public int find(long number) {
        return slots[slot(number)];
    }

    /** The number's place; the next free one, which is the old {@link #size()}, when it is new. */
    public int add(long number) {
        int slot = slot(number);
        if (slots[slot] != ABSENT) {
            return slots[slot];
        }
        if (size == numbers.length) {
            grow();
            slot = slot(number);
        }
        numbers[size] = number;
        slots[slot] = size;
        return size++;
    }

    /** Spreads a number evenly over {@code 2^bits} places; the same number always has the same. */
    static int spread(long number, int bits) {
        return (int) ((number * SPREAD) >>> (Long.SIZE - bits));
    }

    /** The slot that holds the number, or the free one it would go to. */
    private int slot(long number) {
        int mask = slots.length - 1;
        // Not the topmost bits: they are the same for all numbers of one partition of a spill.
        int slot = (int) ((number * SPREAD) >>> Integer.SIZE) & mask;
        while (slots[slot] != ABSENT && numbers[slots[slot]] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        numbers = Arrays.copyOf(numbers, 2 * size);
        slots = emptySlots(2 * slots.length);
        for (int place = 0; place < size; place++) {
            slots[slot(numbers[place])] = place;
        }
    }

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, ABSENT);
        return slots;
    }
}
