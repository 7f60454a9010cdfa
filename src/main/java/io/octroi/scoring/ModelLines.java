package io.octroi.scoring;

/** Hands out the lines of a model text one after the other and knows where each begins. */
final class ModelLines {

    private final String text;
    private int start;
    private int next;

    ModelLines(String text) {
        if (text.length() > ModelLimits.CHARACTERS) {
            throw new UnreadableModel("the model text is longer than " + ModelLimits.CHARACTERS + " characters");
        }
        this.text = text;
    }

    /** The next line without its end; the text must still have one, or it was cut off. */
    String next(String wanted) {
        if (next >= text.length()) {
            throw new UnreadableModel("the model text ends before " + wanted);
        }
        start = next;
        int end = text.indexOf('\n', start);
        next = end < 0 ? text.length() : end + 1;
        return text.substring(start, end < 0 ? next : end);
    }

    /** Where the line handed out last begins. */
    int start() {
        return start;
    }
}
