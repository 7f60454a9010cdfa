package io.octroi.document;

import io.octroi.features.Phrases;
import io.octroi.features.ValueText;
import io.octroi.statistics.Estimate;
import java.util.Locale;

/** Writes counts, shares and estimates as the reader's language does. */
public final class Figures {

    private static final double HUNDRED = 100;
    private static final int RATIO_DECIMALS = 3;

    private final Phrases phrases;
    private final ValueText numbers;

    public Figures(Locale reader) {
        this.phrases = new Phrases("io.octroi.features.values", reader);
        this.numbers = new ValueText(reader);
    }

    /** How many of something there are. */
    public String count(long number) {
        return decimal((double) number, 0);
    }

    /** A share in percent with one decimal; what is not nothing is never shown as 0, nor one short of all as 100. */
    public String percent(double share) {
        if (share > 0 && share < 0.0005) {
            return "<\u00a0" + phrases.text("percent", decimal(0.1, 1));
        }
        if (share < 1 && share > 0.9995) {
            return ">\u00a0" + phrases.text("percent", decimal(99.9, 1));
        }
        return phrases.text("percent", decimal(HUNDRED * share, 1));
    }

    /** A share with its interval, in percent. */
    public String share(Estimate share) {
        return percent(share.value()) + " [" + decimal(HUNDRED * share.low(), 1) + "–"
                + decimal(HUNDRED * share.high(), 1) + "]";
    }

    /** A ratio or an area under a curve with its interval. */
    public String ratio(Estimate ratio) {
        return ratio(ratio.value()) + " [" + ratio(ratio.low()) + "–" + ratio(ratio.high()) + "]";
    }

    public String ratio(double ratio) {
        return decimal(ratio, RATIO_DECIMALS);
    }

    /** With so many decimals. */
    public String decimal(double number, int decimals) {
        return numbers.decimal(number, decimals, decimals);
    }

    /** With three significant digits. */
    public String significant(double number) {
        return numbers.significant(number);
    }
}
