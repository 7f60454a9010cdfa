package io.octroi.scoring;

import java.util.Arrays;

/** A set of categories (whole numbers from 0), one bit each. */
final class CategorySet {

    static final CategorySet EMPTY = new CategorySet(new int[0], 0, 0);

    private final int[] words;

    /** Takes the 32-bit words from {@code from} to before {@code to}. */
    CategorySet(int[] words, int from, int to) {
        this.words = Arrays.copyOfRange(words, from, to);
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /** Whether the value's whole part is in the set; LightGBM cuts off the fraction, towards zero. */
    boolean contains(double value) {
        int category = (int) value;
        int word = category >> 5;
        return category >= 0 && word < words.length && (words[word] >>> category & 1) != 0;
    }

    /** The words that hold the bits, as text. */
    @Override
    public String toString() {
        return Arrays.toString(words);
    }
}
