package io.octroi.platform;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose advisors use Octroi, as every page shows it.
 *
 * @param name {@code OCTROI_LENDER}: the lender's name
 * @param logo {@code OCTROI_LOGO}: the lender's logo; without one, a mark that comes with the program
 */
public record Lender(String name, Logo logo) {

    private static final String DEFAULT = "Prêt à dépenser";
    private static final int LONGEST_NAME = 60;

    static Lender of(Variables variables, Optional<Path> logo) {
        String name = variables.text("OCTROI_LENDER").orElse(DEFAULT);
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new UnusableConfiguration(
                    "OCTROI_LENDER", "is no name that a page has room for", "write at most 60 letters");
        }
        return new Lender(name, logo.map(Logo::in).orElseGet(Logo::shipped));
    }
}
