package io.octroi.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name somebody signs in with: 2 to 100 small letters, digits, dots, hyphens, underscores and at-signs. */
public record AccountName(String text) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

    /** @throws UnusableAccess when it is none */
    public AccountName {
        text = typed(text);
        if (!SHAPE.matcher(text).matches()) {
            throw new UnusableAccess(UnusableAccess.Reason.NAME);
        }
    }

    /** What somebody typed as a name, as accounts are named. */
    static String typed(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether an account can have that name. */
    static boolean fits(String text) {
        return SHAPE.matcher(text).matches();
    }
}
