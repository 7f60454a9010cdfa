package io.octroi.access;

import static io.octroi.access.Refusals.assertRefused;
import static io.octroi.access.UnusableAccess.Reason.PASSWORD_LONG;
import static io.octroi.access.UnusableAccess.Reason.PASSWORD_OBVIOUS;
import static io.octroi.access.UnusableAccess.Reason.PASSWORD_SHORT;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    @Test
    void takesAnySentenceOfTwelveTo256Characters() {
        assertDoesNotThrow(() -> PasswordRule.check("ada", "twelve chars"));
        assertDoesNotThrow(() -> PasswordRule.check("ada", "été à la mer 🏖"));
        assertDoesNotThrow(() -> PasswordRule.check("ada", "four".repeat(64)));
    }

    @Test
    void refusesTheShortAndTheLong() {
        assertRefused(PASSWORD_SHORT, () -> PasswordRule.check("ada", ""));
        assertRefused(PASSWORD_SHORT, () -> PasswordRule.check("ada", "eleven char"));
        assertRefused(PASSWORD_SHORT, () -> PasswordRule.check("ada", "🏖🏦🏠🚗🏖🏦"));
        assertRefused(PASSWORD_LONG, () -> PasswordRule.check("ada", "four".repeat(64) + "!"));
    }

    @Test
    void refusesTheNameAndRepetition() {
        assertRefused(PASSWORD_OBVIOUS, () -> PasswordRule.check("advisor", "I am the ADVISOR"));
        assertRefused(PASSWORD_OBVIOUS, () -> PasswordRule.check("ada", "aaaaaaaaaaaaaaaa"));
        assertRefused(PASSWORD_OBVIOUS, () -> PasswordRule.check("ada", "abcabcabcabc"));
    }
}
