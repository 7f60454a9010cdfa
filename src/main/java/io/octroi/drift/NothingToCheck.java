package io.octroi.drift;

/** A check that cannot be made, because there is nobody to compare, or no model whose inputs to look at. */
public final class NothingToCheck extends RuntimeException {

    NothingToCheck(String line) {
        super(line);
    }
}
