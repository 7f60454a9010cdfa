package io.octroi.client;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What a text that is stored or shown may be: at most 200 characters, none of them a control character. */
public final class PrintableText {

    private static final int LONGEST = 200;

    private PrintableText() {}

    /** @throws UnreadableField when the text is too long, or holds a control character such as NUL */
    static void demand(String field, String text) {
        if (!isShort(text)) {
            throw new UnreadableField(field, "is longer than " + LONGEST + " characters");
        }
        OptionalInt control = control(text);
        if (control.isPresent()) {
            throw new UnreadableField(field, "holds the control character U+%04X".formatted(control.getAsInt()));
        }
    }

    static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    /** Whether no character of it is only half of one: such a text has no bytes. */
    static boolean isWritable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /**
     * Whether people can read it years later, and every database and journal takes it: no half character, and no control
     * but those that lay out the text.
     *
     * @param layout the controls that are let through, such as a line break
     */
    public static boolean isReadable(String text, String layout) {
        return isWritable(text)
                && text.chars().noneMatch(letter -> Character.isISOControl(letter) && layout.indexOf(letter) < 0);
    }

    /** The first control character, if there is one. */
    static OptionalInt control(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return OptionalInt.of(text.charAt(i));
            }
        }
        return OptionalInt.empty();
    }
}
