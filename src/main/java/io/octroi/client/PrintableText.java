package io.octroi.client;

import java.util.OptionalInt;

/** What a text that is stored or shown may be: at most 200 characters, none of them a control character. */
final class PrintableText {

    private static final int LONGEST = 200;

    private PrintableText() {}

    /** @throws UnreadableField when the text is too long, or holds a control character such as NUL */
    static void demand(String field, String text) {
        if (text.length() > LONGEST) {
            throw new UnreadableField(field, "is longer than " + LONGEST + " characters");
        }
        OptionalInt control = control(text);
        if (control.isPresent()) {
            throw new UnreadableField(field, "holds the control character U+%04X".formatted(control.getAsInt()));
        }
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
