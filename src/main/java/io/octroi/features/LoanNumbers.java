package io.octroi.features;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers loans in the order in which they are met; quick for the few that clients have, and bearable for any number. */
final class LoanNumbers {

    /** Up to so many, looking through all of them is quicker than hashing. */
    private static final int FEW = 64;

    private final Map<Double, Integer> many = new HashMap<>();
    private double[] keys = new double[FEW];
    private int size;
    private int last;

    /** Forgets all loans. */
    void clear() {
        size = 0;
        last = 0;
        many.clear();
    }

    int size() {
        return size;
    }

    /** The loan's number, from 0; a row without a key is a loan of its own. */
    int of(double key) {
        if (size == 0 || keys[last] != key) {
            last = find(key);
            if (last == size) {
                add(key);
            }
        }
        return last;
    }

    private int find(double key) {
        if (size > FEW) {
            return Double.isNaN(key) ? size : many.getOrDefault(key, size);
        }
        int number = 0;
        while (number < size && keys[number] != key) {
            number++;
        }
        return number;
    }

    private void add(double key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size++] = key;
        for (int number = size == FEW + 1 ? 0 : size - 1; size > FEW && number < size; number++) {
            many.put(keys[number], number);
        }
    }
}
