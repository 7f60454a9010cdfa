package io.octroi.features;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes scores, shares, amounts and contributions as the reader's language does; the same on pages and on paper. */
public class NumberText {

    /** As many as the smallest number has. */
    private static final int MOST_DECIMALS = 340;

    private static final double DAYS_PER_YEAR = 365.25;
    private static final double MONTHS_PER_YEAR = 12;
    private static final double HUNDRED = 100;
    private static final int DECIMALS = 3;

    private final Phrases phrases;
    private final ValueText values;

    public NumberText(Locale reader) {
        this.phrases = new Phrases("io.octroi.features.values", reader);
        this.values = new ValueText(reader);
    }

    /** A feature's value with its unit, or the words for a missing one. */
    public String value(Feature feature, double value) {
        return values.of(feature, value);
    }

    /** What it is called: its label, marked where it is sensitive. */
    public String name(Feature feature) {
        String label = feature.label().in(phrases.locale());
        return feature.legalStatus() == Feature.LegalStatus.ALLOWED ? label : phrases.text("sensitive", label);
    }

    /** What an axis is called: the feature's label, with the unit its numbers are plotted in. */
    public String axis(Feature feature) {
        String label = feature.label().in(phrases.locale());
        return switch (feature.unit()) {
            case DAYS, DURATION -> phrases.text("axis.years", label);
            case DATE, MONTHS -> phrases.text("axis.ago", label);
            case RATIO -> phrases.text("axis.percent", label);
            case AMOUNT -> phrases.text("axis.amount", label);
            default -> label;
        };
    }

    /** What a chart plots for a value: time in years, counted backwards from the application, and shares in percent. */
    public static double plotted(Feature feature, double value) {
        return switch (feature.unit()) {
            case DAYS, DATE -> -value / DAYS_PER_YEAR;
            case MONTHS -> -value / MONTHS_PER_YEAR;
            case DURATION -> value / DAYS_PER_YEAR;
            case RATIO -> HUNDRED * value;
            default -> value;
        };
    }

    /** A number on an axis: three significant digits, and all digits before the decimals. */
    public String plain(double value) {
        return values.significant(value);
    }

    /** A solvency score or threshold: one decimal. */
    public String score(double value) {
        return decimal(value, 1, 1);
    }

    /** By how many points a score differs, with its sign. */
    public String points(double difference) {
        return (difference > 0 ? "+" : "") + decimal(difference, 1, 1);
    }

    /** A contribution in log-odds with its sign. */
    public String signed(double value) {
        return (value < 0 ? "" : "+") + decimal(value, DECIMALS, DECIMALS);
    }

    /** A percentage without decimals; a share that is not nothing is never shown as 0, nor one short of all as 100. */
    public String percent(double share) {
        if (share > 0 && share < 0.01) {
            return phrases.text("percent.below", decimal(1, 0, 0));
        }
        if (share < 1 && share > 0.99) {
            return phrases.text("percent.above", decimal(99, 0, 0));
        }
        return phrases.text("percent", decimal(HUNDRED * share, 0, 0));
    }

    /** A percentage with one decimal, where differences between small ones matter. */
    public String finePercent(double share) {
        return phrases.text("percent", decimal(HUNDRED * share, 1, 1));
    }

    /** How many of something there are. */
    public String count(long number) {
        return decimal((double) number, 0, 0);
    }

    /** An amount, with decimals where it has any. */
    public String amount(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return decimal(amount.doubleValue(), whole ? 0 : 2, 2);
    }

    /** All digits that tell this number from every other. */
    public String exact(double number) {
        return decimal(number, 0, MOST_DECIMALS);
    }

    public String decimal(double value, int least, int most) {
        return values.decimal(value, least, most);
    }
}
