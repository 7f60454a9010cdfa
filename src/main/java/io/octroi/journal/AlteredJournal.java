package io.octroi.journal;

/** The first place where a journal is not what was sealed. */
final class AlteredJournal extends RuntimeException {

    private final long position;

    AlteredJournal(long position, String why) {
        super(why);
        this.position = position;
    }

    long position() {
        return position;
    }
}
