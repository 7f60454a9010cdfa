package io.octroi.platform;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose advisors use Octroi, as every page shows it.
 *
 * @param name {@code OCTROI_LENDER}: the lender's name
 * @param contact {@code OCTROI_LENDER_CONTACT}: how a client reaches the lender, as papers tell it; empty by default
 * @param logo {@code OCTROI_LOGO}: the lender's logo; without one, a mark that comes with the program
 */
public record Lender(String name, String contact, Logo logo) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONTACT = 200;

    static Lender of(Variables variables, Optional<Path> logo) {
        String name = variables.textOrStandard(Variable.OCTROI_LENDER);
        if (isUnfit(name, LONGEST_NAME)) {
            throw new UnusableConfiguration(
                    Variable.OCTROI_LENDER, "is no name that a page has room for", "write at most 60 letters");
        }
        String contact = variables.textOrStandard(Variable.OCTROI_LENDER_CONTACT);
        if (isUnfit(contact, LONGEST_CONTACT)) {
            throw new UnusableConfiguration(
                    Variable.OCTROI_LENDER_CONTACT,
                    "is longer than a letter has room for",
                    "write at most 200 letters in one line");
        }
        return new Lender(name, contact, logo.map(Logo::in).orElseGet(Logo::shipped));
    }

    private static boolean isUnfit(String text, int longest) {
        return text.length() > longest || text.chars().anyMatch(Character::isISOControl);
    }
}
