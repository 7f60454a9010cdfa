package io.octroi.pages;

import io.octroi.decision.Agreement;
import io.octroi.decision.Answer;
import io.octroi.decision.Decision;
import io.octroi.decision.Ground;
import io.octroi.decision.PlainWords;
import io.octroi.decision.WorkState;
import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people decide, in the reader's words. */
final class DecisionWords {

    private final Words words;
    private final PlainWords plain;

    private DecisionWords(Words words) {
        this.words = words;
        this.plain = new PlainWords(words.locale());
    }

    static DecisionWords of(Words words) {
        return new DecisionWords(words);
    }

    /** What was decided. */
    Verdict answer(Answer answer) {
        return new Verdict(plain.answer(answer), "state state-" + word(answer));
    }

    /** How far a file has come, with the answer once it is decided. */
    Verdict state(Optional<Decision> standing) {
        WorkState state = WorkState.of(standing);
        String name = words.text("state." + word(state));
        return standing.map(Decision::answer)
                .map(this::answer)
                .map(said -> new Verdict(
                        state == WorkState.DECIDED
                                ? words.text(
                                        "state.decided.as", name, said.word().toLowerCase(words.locale()))
                                : name,
                        said.style()))
                .orElseGet(() -> new Verdict(name, "state state-open"));
    }

    String agreement(Agreement agreement) {
        return plain.agreement(agreement);
    }

    String ground(Ground ground) {
        return plain.ground(ground);
    }

    /** What can be decided, to choose from. */
    List<SelectItem> answers() {
        return Arrays.stream(Answer.values())
                .map(DecisionWords::word)
                .map(word -> new SelectItem(word, words.text("decide.answer." + word)))
                .toList();
    }

    /** What a decision can rest on, likewise. */
    List<SelectItem> grounds() {
        return Arrays.stream(Ground.values())
                .map(ground -> new SelectItem(word(ground), ground(ground)))
                .toList();
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
