package io.octroi.drift;

/** Why nothing can be said of a column. */
public enum Obstacle {
    /** The reference has no such column. */
    NOT_IN_REFERENCE,
    /** The current sample has no such column. */
    NOT_IN_CURRENT,
    /** No value of the reference is present. */
    EMPTY_REFERENCE,
    /** No value of the current sample is present. */
    EMPTY_CURRENT,
    /** More than half of its texts are there once only. */
    FREE_TEXT,
    /** A column of numbers holds texts. */
    TEXT_AMONG_NUMBERS,
    /** The method chosen for it tests categories only. */
    NEEDS_CATEGORIES,
    /** The method chosen for it tests numbers only. */
    NEEDS_NUMBERS,
    /** The method chosen for it compares samples of one size only. */
    SIZES_DIFFER,
    /** The method chosen for it has no answer where nothing varies. */
    NOTHING_VARIES
}
