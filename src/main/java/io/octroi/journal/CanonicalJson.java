package io.octroi.journal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one form only, that of RFC 8785: keys sorted by UTF-16 code units, no blanks, numbers as {@link CanonicalNumber}
 * writes them, nothing escaped that need not be. The same value is always the same text.
 *
 * <p>Values are strings, booleans, numbers, null, collections, and maps with string keys.
 */
final class CanonicalJson {

    private static final String PLAIN_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String ESCAPE_LETTERS = "btnfr\"\\";

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** @throws IllegalArgumentException when the value has no JSON that everybody reads the same way */
    static String of(Map<String, ?> value) {
        CanonicalJson json = new CanonicalJson();
        json.map(value);
        return json.text.toString();
    }

    private void value(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof CharSequence words) {
            string(words.toString());
        } else if (value instanceof Number number) {
            text.append(CanonicalNumber.of(number));
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Collection<?> items) {
            list(items);
        } else {
            throw new IllegalArgumentException(
                    "no JSON is known for a " + value.getClass().getSimpleName());
        }
    }

    private void map(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        String separator = "{";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            text.append(separator);
            string(member.getKey());
            text.append(':');
            value(member.getValue());
            separator = ",";
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void list(Collection<?> items) {
        String separator = "[";
        for (Object item : items) {
            text.append(separator);
            value(item);
            separator = ",";
        }
        text.append(items.isEmpty() ? "[]" : "]");
    }

    private void string(String words) {
        text.append('"');
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            refuseHalfACharacter(words, at);
            int escape = PLAIN_ESCAPES.indexOf(letter);
            if (escape >= 0) {
                text.append('\\').append(ESCAPE_LETTERS.charAt(escape));
            } else if (letter < ' ') {
                text.append("\\u%04x".formatted((int) letter));
            } else {
                text.append(letter);
            }
        }
        text.append('"');
    }

    private static void refuseHalfACharacter(String words, int at) {
        char letter = words.charAt(at);
        boolean lonelyHigh = Character.isHighSurrogate(letter)
                && (at + 1 == words.length() || !Character.isLowSurrogate(words.charAt(at + 1)));
        boolean lonelyLow =
                Character.isLowSurrogate(letter) && (at == 0 || !Character.isHighSurrogate(words.charAt(at - 1)));
        if (lonelyHigh || lonelyLow) {
            throw new IllegalArgumentException("half a character cannot be written in UTF-8");
        }
    }
}
