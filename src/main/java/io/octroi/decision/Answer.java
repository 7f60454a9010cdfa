package io.octroi.decision;

import io.octroi.scoring.Recommendation;

/** What a named person decided on an application. */
public enum Answer {
    GRANTED,
    /** To be looked at again: the file stays open. */
    REFERRED,
    REFUSED;

    boolean follows(Recommendation recommendation) {
        return switch (recommendation) {
            case GRANT -> this == GRANTED;
            case REFER -> this == REFERRED;
            case REFUSE -> this == REFUSED;
        };
    }
}
