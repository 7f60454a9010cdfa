package io.octroi.decision;

import io.octroi.client.PrintableText;
import io.octroi.decision.UnusableSwitchReason.Fault;
import java.util.regex.Pattern;

/**
 * Why somebody uses the stop switch: 20 to 2,000 characters that others can read years later.
 *
 * @param text without blanks around it; line breaks have become blanks
 */
record SwitchReason(String text) {

    static final int SHORTEST = 20;
    static final int LONGEST = 2_000;

    private static final Pattern BREAKS = Pattern.compile("\\v+");

    SwitchReason {
        if (text.length() < SHORTEST) {
            throw new UnusableSwitchReason(Fault.SHORT);
        }
        if (text.length() > LONGEST) {
            throw new UnusableSwitchReason(Fault.LONG);
        }
        if (!PrintableText.isReadable(text, "")) {
            throw new UnusableSwitchReason(Fault.CONTROL);
        }
    }

    /** @throws UnusableSwitchReason when it is too short, too long, or holds a control character */
    static SwitchReason of(String typed) {
        return new SwitchReason(BREAKS.matcher(typed.strip()).replaceAll(" "));
    }
}
