package io.octroi.client;

/**
 * The numbers from the smallest to the largest, both included; either may be infinite.
 *
 * @param least the smallest
 * @param most the largest, at least the smallest
 */
public record Range(double least, double most) {

    public Range {
        if (!(least <= most)) {
            throw new IllegalArgumentException("no number lies between " + least + " and " + most);
        }
    }

    boolean contains(double number) {
        return least <= number && number <= most;
    }

    /** Whether the number lies between the bounds, or beyond one by at most that share of the range's width. */
    boolean nearlyContains(double number, double share) {
        double margin = share * (most - least);
        return least - margin <= number && number <= most + margin;
    }
}
