package io.octroi.scoring;

/** A model package that must not be used: where it is, why not, and what to do about it, in one line. */
public final class UnusableModel extends RuntimeException {

    public UnusableModel(String where, String reason, String remedy) {
        super("model package " + where + ": " + reason + "; " + remedy);
    }
}
