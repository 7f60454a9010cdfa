package io.octroi.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is here for; an account has one or more. */
public enum Role {
    /** Decides on applications. */
    ADVISOR,
    /** Examines decisions and what led to them; changes nothing. */
    AUDITOR,
    /** Trains, compares and watches models. */
    MODELER,
    /** Looks after accounts and API keys; sees no client. */
    ADMIN,
    /** A program that asks through the API, each for what its scopes allow. */
    TOOL;

    /** The role as the matrix, commands and documents write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
