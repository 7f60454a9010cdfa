package io.octroi.scoring;

/**
 * How many reference clients a threshold would have granted or refused, by how their credit ended.
 *
 * @param grantedRepaid files well granted
 * @param refusedRepaid good payers refused
 * @param grantedDefaulted defaults not seen
 * @param refusedDefaulted defaults seen
 */
public record Confusion(long grantedRepaid, long refusedRepaid, long grantedDefaulted, long refusedDefaulted) {

    public long files() {
        return grantedRepaid + refusedRepaid + grantedDefaulted + refusedDefaulted;
    }

    public long granted() {
        return grantedRepaid + grantedDefaulted;
    }

    /** The share of files that are granted, 0 to 1. */
    public double grantRate() {
        return (double) granted() / files();
    }
}
