package io.octroi.decision;

/** Where a person decided. */
public enum Channel {
    PAGE,
    API
}
