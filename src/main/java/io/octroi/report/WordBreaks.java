package io.octroi.report;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: after a blank that is not kept together, and after a hyphen. The JDK's own rules depend on its version
 * and on the machine's language, and end lines after an apostrophe.
 */
final class WordBreaks implements FSTextBreaker {

    private static final int NONE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String text) {
        this.text = text;
        this.at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return NONE;
        }
        at++;
        while (at < text.length() && !endsAt(at)) {
            at++;
        }
        return at;
    }

    private boolean endsAt(int place) {
        char before = text.charAt(place - 1);
        boolean blank = before == ' ' || before == '\n';
        boolean hyphen = before == '-' && place > 1 && Character.isLetter(text.charAt(place - 2));
        return (blank && text.charAt(place) != ' ') || hyphen;
    }
}
