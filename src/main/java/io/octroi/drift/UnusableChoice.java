package io.octroi.drift;

/** A choice for a check that fits neither sample. */
public final class UnusableChoice extends RuntimeException {

    UnusableChoice(String line) {
        super(line);
    }
}
