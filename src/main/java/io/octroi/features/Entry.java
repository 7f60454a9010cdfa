package io.octroi.features;

import java.util.List;

/**
 * One feature of the catalogue with the way its value is read.
 *
 * @param recipe all that its value depends on, as text: two catalogues with the same recipes give the same vectors
 */
record Entry(Feature feature, Training training, Reading reading, String recipe) {

    /** Whether training may offer a feature, or why not. */
    enum Training {
        OFFERED,
        /** Says again what another feature says. */
        REPEATS,
        /** The same value for more than 999 clients in 1,000. */
        CONSTANT,
        /** Would tell, alone or with another feature, what no model should know; so does whatever is derived from it. */
        SENSITIVE,
        /** A protected attribute. */
        PROTECTED;

        /** What a feature's own declaration and its inputs come to. */
        static Training of(Training declared, List<Entry> inputs) {
            boolean sensitive = inputs.stream().anyMatch(input -> input.training == SENSITIVE);
            return sensitive ? SENSITIVE : declared;
        }
    }

    boolean isForbidden() {
        return feature.legalStatus() == Feature.LegalStatus.FORBIDDEN;
    }

    boolean isOffered() {
        return training == Training.OFFERED && !isForbidden();
    }
}
