package io.octroi.features;

import io.octroi.features.Feature.LegalStatus;
import java.util.List;

/** Whether training is offered a feature, or why not. */
public enum Offer {
    OFFERED,
    /** Says again what another feature says. */
    REPEATS,
    /** The same value for more than 999 clients in 1,000. */
    CONSTANT,
    /** Would tell, alone or with another feature, what no model should know; so does whatever is derived from it. */
    SENSITIVE,
    /** A protected attribute, or derived from one. */
    PROTECTED;

    /** What a feature's own declaration, its legal status and its inputs come to. */
    static Offer of(Offer declared, LegalStatus status, List<Entry> inputs) {
        if (status == LegalStatus.FORBIDDEN) {
            return PROTECTED;
        }
        return inputs.stream().anyMatch(input -> input.offer() == SENSITIVE) ? SENSITIVE : declared;
    }
}
