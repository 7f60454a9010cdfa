package io.octroi.pages;

/** What is wrong with what somebody typed into a field; the page has words for each. */
enum FieldFault {
    MISSING,
    /** A day, and that there is none. */
    BOTH,
    NUMBER,
    /** An amount of nothing, or less. */
    AMOUNT,
    MOMENT,
    FUTURE
}
