package io.octroi.client;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What a text that is stored or shown may be: at most 200 characters, none of them a control character. */
final class PrintableText {

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
