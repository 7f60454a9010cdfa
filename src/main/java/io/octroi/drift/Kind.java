package io.octroi.drift;

/** What a column holds, which decides how it is tested. */
public enum Kind {
    NUMBER,
    CATEGORY
}
