package io.octroi.access;

import io.octroi.access.UnusableAccess.Reason;
import java.util.Locale;

/** What a password must be like: long rather than intricate, after NIST SP 800-63B, 5.1.1. */
final class PasswordRule {

    private static final int SHORTEST = 12;

    /** So that nobody keeps the machine busy with a password of a megabyte. */
    static final int LONGEST = 256;

    private PasswordRule() {}

    /** @throws UnusableAccess when the password would not do for that account */
    static void check(String account, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new UnusableAccess(Reason.PASSWORD_SHORT);
        }
        if (password.length() > LONGEST) {
            throw new UnusableAccess(Reason.PASSWORD_LONG);
        }
        boolean oneCharacter = password.codePoints().distinct().count() < 4;
        if (oneCharacter || password.toLowerCase(Locale.ROOT).contains(account)) {
            throw new UnusableAccess(Reason.PASSWORD_OBVIOUS);
        }
    }
}
