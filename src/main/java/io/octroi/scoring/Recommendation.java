package io.octroi.scoring;

/** What the policy says of a solvency score; a named person decides. */
public enum Recommendation {
    GRANT,
    /** Too close to the threshold for the score alone: a second look. */
    REFER,
    REFUSE
}
