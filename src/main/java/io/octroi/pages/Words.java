package io.octroi.pages;

import io.octroi.features.Phrases;
import java.util.Locale;

/** The pages' texts in one reader's language. */
final class Words {

    private final Phrases phrases;

    private Words(Locale locale) {
        this.phrases = new Phrases("io.octroi.pages.messages", locale);
    }

    static Words in(Locale locale) {
        return new Words(locale);
    }

    Locale locale() {
        return phrases.locale();
    }

    /** The text of that key, its places filled in; a number among them should already be formatted. */
    String text(String key, Object... places) {
        return phrases.text(key, places);
    }
}
