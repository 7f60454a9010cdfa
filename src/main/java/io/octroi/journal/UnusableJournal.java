package io.octroi.journal;

/** A journal, a key or a file of the journal's that cannot be worked with: which, and why. */
public class UnusableJournal extends RuntimeException {

    UnusableJournal(String what, String why) {
        super(what + ": " + why);
    }

    UnusableJournal(String what, String why, Throwable cause) {
        super(what + ": " + why, cause);
    }
}
