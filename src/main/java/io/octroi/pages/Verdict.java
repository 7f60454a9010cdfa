package io.octroi.pages;

import io.octroi.decision.PlainWords;
import io.octroi.scoring.Recommendation;
import java.util.Locale;

/**
 * A recommendation as a page shows it: a word, and the style that repeats it.
 *
 * @param word what the policy recommends, in the reader's language
 * @param style the style class, never the only sign of the meaning
 */
public record Verdict(String word, String style) {

    /** Where no model is in use, nothing is recommended. */
    static final Verdict NONE = new Verdict("", "");

    static Verdict of(Words words, Recommendation recommendation) {
        String name = recommendation.name().toLowerCase(Locale.ROOT);
        return new Verdict(new PlainWords(words.locale()).recommendation(recommendation), "verdict verdict-" + name);
    }
}
