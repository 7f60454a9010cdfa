package io.octroi.api;

import io.octroi.report.Paper;
import io.octroi.report.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a fingerprint; nothing of it is about a person.
 *
 * @param sha256 the fingerprint that was asked about, in small hexadecimal digits
 * @param verdict ok: it is that of a paper that was handed out, or of the record it was printed from. altered: it was the
 *     fingerprint of a record, and the record that is kept has another. unknown: nothing that was handed out has it
 * @param decisionId the number of the decision it is about; null where it is unknown
 * @param paper null where it is that of a record, or unknown
 * @param language of the paper, such as `fr`; null where there is none
 */
record VerificationJson(
        String sha256,
        @OneOf(Verification.Verdict.class) String verdict,
        @Nullable Long decisionId,
        @OneOf(Paper.class) @Nullable String paper,
        @Nullable String language) {

    static VerificationJson of(String sha256, Verification known) {
        return new VerificationJson(
                sha256,
                DecisionJson.word(known.verdict()),
                known.decision().isPresent() ? known.decision().getAsLong() : null,
                known.paper().map(Paper::word).orElse(null),
                known.language().orElse(null));
    }
}
