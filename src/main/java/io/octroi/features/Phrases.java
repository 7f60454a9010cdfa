package io.octroi.features;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The phrases of one part of the program in one reader's language. */
public final class Phrases {

    private final Locale locale;
    private final ResourceBundle bundle;

    /** @param bundle the base name of the files that hold the phrases, such as {@code io.octroi.pages.messages} */
    public Phrases(String bundle, Locale locale) {
        this.locale = locale;
        // Without the fall-back, an English reader on a French machine would be answered in French.
        this.bundle = ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** The phrase of that key, its places filled in; a number among them should already be formatted. */
    public String text(String key, Object... places) {
        String pattern = bundle.getString(key);
        return places.length == 0 ? pattern : new MessageFormat(pattern, locale).format(places);
    }
}
