package io.octroi.drift;

import java.util.List;

/**
 * That a column looks as if its values had been multiplied: a wrong sign, another unit.
 *
 * @param factor what the current values look multiplied by, such as -1
 * @param derived the columns that drift because they are derived from this one
 */
public record Misreading(double factor, List<String> derived) {

    public Misreading {
        derived = List.copyOf(derived);
    }

    /** Whether nothing but the sign is wrong. */
    public boolean isFlip() {
        return factor == -1;
    }
}
