package io.octroi.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name somebody signs in with: 2 to 100 small letters, digits, dots, hyphens, underscores and at-signs. */
public record AccountName(String text) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

    /** @throws UnusableAccess when it is none */
    public AccountName {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) {
            throw new UnusableAccess(UnusableAccess.Reason.NAME);
        }
    }
}
