package io.octroi.pages;

import io.octroi.decision.Decision;
import io.octroi.decision.DecisionRecord;
import io.octroi.decision.PlainWords;
import io.octroi.decision.RecordedScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A decision on a client in the reader's words.
 *
 * @param title with its number
 * @param made when and by whom
 * @param facts what is told of it beside the answer, each with its name
 * @param motive in the person's own words; empty when there is none, or when it was erased
 * @param erased whether the client was erased, and what led to the decision with them
 * @param superseded which decision stands in place of it; empty for the one that stands
 */
public record DecisionLine(
        long number,
        String title,
        Verdict answer,
        String made,
        List<FormValues.Line> facts,
        String motive,
        boolean erased,
        String superseded) {

    /** Writes decisions in one language. */
    static final class Writer {

        private final Words words;
        private final DecisionWords said;
        private final Numbers numbers;

        Writer(Words words) {
            this.words = words;
            this.said = DecisionWords.of(words);
            this.numbers = new Numbers(words);
        }

        /** @param next the decision that follows it, if there is one */
        DecisionLine line(Decision decision, Optional<DecisionRecord> record, Optional<Decision> next) {
            return new DecisionLine(
                    decision.id(),
                    words.text("decided.number", Long.toString(decision.id())),
                    said.answer(decision.answer()),
                    words.text("decided.made", new Moments(words).minute(decision.at()), decision.by()),
                    facts(decision, record),
                    record.map(told -> told.decision().motive()).orElse(""),
                    record.isEmpty(),
                    next.map(later -> words.text("decided.superseded", Long.toString(later.id())))
                            .orElse(""));
        }

        private List<FormValues.Line> facts(Decision decision, Optional<DecisionRecord> record) {
            List<FormValues.Line> facts = new ArrayList<>();
            decision.recommendation()
                    .ifPresent(policy -> facts.add(fact(
                            "score.recommendation", Verdict.of(words, policy).word())));
            facts.add(fact("decided.agreement", said.agreement(decision.agreement())));
            record.flatMap(DecisionRecord::scored).ifPresent(score -> facts.add(fact("score.value", score(score))));
            record.map(DecisionRecord::decision).ifPresent(deed -> {
                Optional.ofNullable(deed.ground())
                        .ifPresent(ground -> facts.add(fact("decide.ground", said.ground(ground))));
                facts.add(fact("decided.terms", new PlainWords(words.locale()).terms(deed.amount(), deed.months())));
            });
            return facts;
        }

        private String score(RecordedScore score) {
            return words.text(
                    "decided.score",
                    numbers.score(score.solvencyScore()),
                    score.model().id());
        }

        private FormValues.Line fact(String name, String value) {
            return new FormValues.Line(words.text(name), value);
        }
    }
}
