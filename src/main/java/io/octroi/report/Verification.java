package io.octroi.report;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a file or a fingerprint; nothing of it is about a person.
 *
 * @param decision the number of the decision that it is about, or says it is about
 * @param paper which paper; empty where it is a record
 * @param language in which language, such as {@code fr}; empty where it is a record
 */
public record Verification(Verdict verdict, OptionalLong decision, Optional<Paper> paper, Optional<String> language) {

    static final Verification UNKNOWN =
            new Verification(Verdict.UNKNOWN, OptionalLong.empty(), Optional.empty(), Optional.empty());

    static Verification ofRecord(Verdict verdict, long decision) {
        return new Verification(verdict, OptionalLong.of(decision), Optional.empty(), Optional.empty());
    }

    /** The best first. */
    public enum Verdict {
        /** It is what was handed out, byte for byte. */
        OK,
        /** It says it is a paper on a decision, or was its record, and is not what was handed out, or is kept. */
        ALTERED,
        /** Nothing like it was ever handed out. */
        UNKNOWN
    }
}
