package io.octroi.scoring;

import java.util.function.Function;

/** Reads the numbers of one line, parted by single spaces, in one pass. */
final class NumberLine {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_INTEGER = 11;

    private final String text;
    private final Function<String, UnreadableModel> refusal;
    private int next;

    NumberLine(String text, Function<String, UnreadableModel> refusal) {
        this.text = text;
        this.refusal = refusal;
    }

    int count() {
        if (text.isEmpty()) {
            return 0;
        }
        int count = 1;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            count++;
        }
        return count;
    }

    /** All words as whole numbers within the bounds. */
    int[] integers(int least, int most) {
        int[] integers = new int[count()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = (int) nextInteger(least, most);
        }
        return integers;
    }

    /** All words as 32 bits each, written as whole numbers without a sign. */
    int[] bits() {
        int[] bits = new int[count()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (int) nextInteger(0, 0xFFFF_FFFFL);
        }
        return bits;
    }

    /** All words as numbers between {@code -most} and {@code most}. */
    double[] numbers(double most) {
        double[] numbers = new double[count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(nextWord());
            if (Math.abs(numbers[i]) > most) {
                throw refusal.apply(numbers[i] + " is not between " + -most + " and " + most);
            }
        }
        return numbers;
    }

    /** All words as finite numbers, or as the infinities LightGBM writes for a threshold beyond all numbers. */
    double[] thresholds() {
        double[] thresholds = new double[count()];
        for (int i = 0; i < thresholds.length; i++) {
            String word = nextWord();
            thresholds[i] = switch (word) {
                case "inf" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                default -> number(word);
            };
        }
        return thresholds;
    }

    private long nextInteger(long least, long most) {
        String word = nextWord();
        if (word.length() > LONGEST_INTEGER || !isInteger(word)) {
            throw refusal.apply(Section.shortened(word) + " is not a whole number");
        }
        long number = Long.parseLong(word);
        if (number < least || number > most) {
            throw refusal.apply(number + " is not between " + least + " and " + most);
        }
        return number;
    }

    private double number(String word) {
        double number = word.length() <= LONGEST_NUMBER && hasOnlyNumberSigns(word) ? parsed(word) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw refusal.apply(Section.shortened(word) + " is not a finite number");
        }
        return number;
    }

    private String nextWord() {
        int space = text.indexOf(' ', next);
        int end = space < 0 ? text.length() : space;
        String word = text.substring(next, end);
        next = end + 1;
        return word;
    }

    private static double parsed(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isInteger(String word) {
        int from = word.startsWith("-") ? 1 : 0;
        for (int i = from; i < word.length(); i++) {
            if (!isDigit(word.charAt(i))) {
                return false;
            }
        }
        return word.length() > from;
    }

    /** Java also parses {@code NaN}, {@code 0x1p3} and {@code 12d}, which no model text has. */
    private static boolean hasOnlyNumberSigns(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isDigit(c) && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
