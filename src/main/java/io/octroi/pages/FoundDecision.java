package io.octroi.pages;

import io.octroi.client.Outcome;
import io.octroi.decision.Decision;
import io.octroi.decision.DecisionSearch;

/**
 * A decision in a list of them, in the reader's words.
 *
 * @param recommendation a dash where scoring was out of use
 * @param model the same
 * @param outcome how the credit ended; a dash while that is not known
 */
public record FoundDecision(
        String number,
        String client,
        String at,
        String by,
        Verdict answer,
        String recommendation,
        String agreement,
        String model,
        String outcome) {

    private static final String NONE = "–";

    static FoundDecision of(Words words, DecisionSearch.Found found) {
        Decision decision = found.decision();
        DecisionWords said = DecisionWords.of(words);
        return new FoundDecision(
                Long.toString(decision.id()),
                Long.toString(decision.client()),
                new Moments(words).minute(decision.at()),
                decision.by(),
                said.answer(decision.answer()),
                decision.recommendation()
                        .map(policy -> Verdict.of(words, policy).word())
                        .orElse(NONE),
                said.agreement(decision.agreement()),
                decision.modelId().orElse(NONE),
                found.outcome().map(outcome -> outcome(words, outcome)).orElse(NONE));
    }

    static String outcome(Words words, Outcome outcome) {
        return words.text("outcome." + DecisionWords.word(outcome));
    }
}
