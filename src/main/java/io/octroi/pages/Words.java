package io.octroi.pages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The pages' texts in one reader's language. */
final class Words {

    private static final String BUNDLE = "io.octroi.pages.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        // Without the fall-back, an English reader on a French machine would be answered in French.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words in(Locale locale) {
        return new Words(locale);
    }

    Locale locale() {
        return locale;
    }

    /** The text of that key, its places filled in; a number among them should already be formatted. */
    String text(String key, Object... places) {
        String pattern = bundle.getString(key);
        return places.length == 0 ? pattern : new MessageFormat(pattern, locale).format(places);
    }
}
