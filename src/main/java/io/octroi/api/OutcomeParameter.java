package io.octroi.api;

import io.octroi.client.Outcome;
import java.util.Locale;

/** The query parameter {@code outcome}: {@code repaid} or {@code defaulted}, or 0 or 1 as {@code TARGET} has them. */
public record OutcomeParameter(Outcome outcome) {

    /** Reads the parameter; Jersey calls this, and what it throws becomes a bad-parameter problem. */
    public static OutcomeParameter valueOf(String text) {
        return new OutcomeParameter(
                switch (text) {
                    case "0" -> Outcome.REPAID;
                    case "1" -> Outcome.DEFAULTED;
                    default -> Outcome.valueOf(text.toUpperCase(Locale.ROOT));
                });
    }
}
