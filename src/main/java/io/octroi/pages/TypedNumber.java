package io.octroi.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as a person types it: groups of three between spaces of any kind, and a comma or a point before the decimals.
 * The whole text is read or nothing; whatever a reader of the language could take for a number a thousand times as large
 * is not read either.
 */
final class TypedNumber {

    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\t]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+|[1-9]\\d{0,2}( \\d{3})+)([.,]\\d+)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");

    private TypedNumber() {}

    /** The number as a plain decimal such as {@code -12345.67}; empty when the text is none, or could be two. */
    static Optional<String> plain(String typed, Locale reader) {
        String text =
                SPACE.matcher(typed.replace('\u2212', '-')).replaceAll(" ").strip();
        boolean french = reader.getLanguage().equals(Locale.FRENCH.getLanguage());
        if (!french && COMMA_GROUPS.matcher(text).matches()) {
            return Optional.of(unsigned(text.replace(",", "")));
        }
        if (!PLAIN.matcher(text).matches() || isAmbiguous(text, french ? '.' : ',')) {
            return Optional.empty();
        }
        return Optional.of(unsigned(text.replace(" ", "").replace(',', '.')));
    }

    /** Three digits behind the mark that is not the reader's own may be decimals, or a group: 12.345 in French. */
    private static boolean isAmbiguous(String text, char foreign) {
        int mark = text.indexOf(foreign);
        boolean ofNothing = text.matches("[+-]?0+[.,].*");
        return mark >= 0 && text.length() - mark - 1 == 3 && !ofNothing;
    }

    private static String unsigned(String text) {
        return text.startsWith("+") ? text.substring(1) : text;
    }
}
