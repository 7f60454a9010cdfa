package io.octroi.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name somebody signs in with: 2 to 100 small letters, digits, dots, hyphens, underscores and at-signs. */
public record AccountName(String text) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

    /** @throws UnusableAccess when it is none */
    public AccountName {
        text = folded(text);
        if (!SHAPE.matcher(text).matches()) {
            throw new UnusableAccess(UnusableAccess.Reason.NAME);
        }
    }

    /** The name that was typed, if it can be one: the database is asked for no other. */
    static Optional<AccountName> read(String typed) {
        return SHAPE.matcher(folded(typed)).matches() ? Optional.of(new AccountName(typed)) : Optional.empty();
    }

    private static String folded(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
