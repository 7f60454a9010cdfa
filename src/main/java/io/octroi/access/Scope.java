package io.octroi.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a program may ask for through the API. */
public enum Scope {
    /** Stored clients, their scores and explanations. */
    CLIENTS,
    /** Scores of clients whom the program itself tells of. */
    SCORES,
    /** The feature catalogue, and how features are spread among all clients. */
    FEATURES,
    /** Decisions and what led to them, to be read: a person decides. */
    DECISIONS,
    /** What the server counts and times of itself: no client, no person. */
    METRICS,
    /** How credits ended, to be told. */
    OUTCOMES;

    /** The scope as commands and documents write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
