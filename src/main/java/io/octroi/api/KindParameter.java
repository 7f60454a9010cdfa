package io.octroi.api;

import io.octroi.client.ClientKind;
import java.util.Locale;

/** The query parameter {@code kind}: {@code reference} or {@code applicant}. */
public record KindParameter(ClientKind kind) {

    /** Reads the parameter; Jersey calls this, and what it throws becomes a bad-parameter problem. */
    public static KindParameter valueOf(String text) {
        return new KindParameter(ClientKind.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
