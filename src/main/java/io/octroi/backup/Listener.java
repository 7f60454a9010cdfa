package io.octroi.backup;

/** Hears how far it has come. */
@FunctionalInterface
public interface Listener {

    /** So many of all the rows are done. */
    void advanced(long rows, long all);
}
