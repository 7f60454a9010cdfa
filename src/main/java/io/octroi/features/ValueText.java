package io.octroi.features;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes numbers and feature values as the reader's language does; the same on pages, in answers and on paper. */
public final class ValueText {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final double MONTHS_PER_YEAR = 12;
    private static final double HUNDRED = 100;
    private static final MathContext SIGNIFICANT = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final int MOST_DECIMALS = 15;
    private static final Pattern NEGATIVE_ZERO = Pattern.compile("-0([.,]0*)?");

    private final Phrases phrases;

    public ValueText(Locale reader) {
        this.phrases = new Phrases("io.octroi.features.values", reader);
    }

    /** A feature's value with its unit, or the words for a missing one. */
    public String of(Feature feature, double value) {
        if (Double.isNaN(value)) {
            return phrases.text("missing");
        }
        if (feature.kind() == Feature.Kind.CATEGORY) {
            return feature.categories().get((int) value).label().in(phrases.locale());
        }
        return switch (feature.unit()) {
            case FLAG -> value == 0 ? phrases.text("no") : value == 1 ? phrases.text("yes") : significant(value);
            case AMOUNT -> decimal(value, 0, 0);
            case DAYS -> duration(-value);
            case DATE -> moment(value);
            case DURATION -> duration(value);
            case MONTHS -> moment(value * DAYS_PER_YEAR / MONTHS_PER_YEAR);
            case YEARS -> years(value, 0);
            case RATIO -> phrases.text("percent", significant(HUNDRED * value));
            case COUNT, INDEX, NONE -> significant(value);
        };
    }

    /** A number with at least and at most so many decimals; what rounds to nothing has no sign. */
    public String decimal(double value, int least, int most) {
        NumberFormat format = NumberFormat.getInstance(phrases.locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        String text = format.format(value);
        return NEGATIVE_ZERO.matcher(text).matches() ? text.substring(1) : text;
    }

    /** Three significant digits however small the value is; none of a value from 100 on is left out. */
    public String significant(double value) {
        if (Math.abs(value) >= 100) {
            return decimal(value, 0, 0);
        }
        return decimal(new BigDecimal(value).round(SIGNIFICANT).doubleValue(), 0, MOST_DECIMALS);
    }

    private String years(double years, int leastDecimals) {
        double shown = Math.round(10 * years) / 10.0;
        return phrases.text("years", decimal(shown, leastDecimals, 1), Math.abs(shown));
    }

    /** How long before the application a day was, or how long after it will be. */
    private String moment(double days) {
        if (Math.round(days) == 0) {
            return phrases.text("today");
        }
        return phrases.text(days < 0 ? "ago" : "ahead", duration(Math.abs(days)));
    }

    private String duration(double days) {
        return Math.abs(days) < DAYS_PER_YEAR
                ? phrases.text("days", decimal(days, 0, 0), Math.abs(days))
                : years(days / DAYS_PER_YEAR, 1);
    }
}
