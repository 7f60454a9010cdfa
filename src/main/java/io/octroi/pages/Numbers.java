package io.octroi.pages;

import io.octroi.features.Feature;
import io.octroi.features.ValueText;
import java.math.BigDecimal;

/** Writes numbers and feature values as the reader's language does. */
final class Numbers {

    /** As many as the smallest number has. */
    private static final int MOST_DECIMALS = 340;

    private static final double DAYS_PER_YEAR = 365.25;
    private static final double MONTHS_PER_YEAR = 12;
    private static final double HUNDRED = 100;
    private static final int DECIMALS = 3;

    private final Words words;
    private final ValueText values;

    Numbers(Words words) {
        this.words = words;
        this.values = new ValueText(words.locale());
    }

    /** A feature's value with its unit, or the words for a missing one. */
    String value(Feature feature, double value) {
        return values.of(feature, value);
    }

    /** What a chart plots for a value: time in years, counted backwards from the application, and shares in percent. */
    static double plotted(Feature feature, double value) {
        return switch (feature.unit()) {
            case DAYS, DATE -> -value / DAYS_PER_YEAR;
            case MONTHS -> -value / MONTHS_PER_YEAR;
            case DURATION -> value / DAYS_PER_YEAR;
            case RATIO -> HUNDRED * value;
            default -> value;
        };
    }

    /** A number on an axis: three significant digits, and all digits before the decimals. */
    String plain(double value) {
        return values.significant(value);
    }

    /** A solvency score or threshold: one decimal. */
    String score(double value) {
        return decimal(value, 1, 1);
    }

    /** By how many points a score differs, with its sign. */
    String points(double difference) {
        return (difference > 0 ? "+" : "") + decimal(difference, 1, 1);
    }

    /** A contribution in log-odds with its sign. */
    String signed(double value) {
        return (value < 0 ? "" : "+") + decimal(value, DECIMALS, DECIMALS);
    }

    /** A percentage without decimals; a share that is not nothing is never shown as 0, nor one short of all as 100. */
    String percent(double share) {
        if (share > 0 && share < 0.01) {
            return words.text("value.percent.below", decimal(1, 0, 0));
        }
        if (share < 1 && share > 0.99) {
            return words.text("value.percent.above", decimal(99, 0, 0));
        }
        return words.text("value.percent", decimal(HUNDRED * share, 0, 0));
    }

    /** How many of something there are. */
    String count(long number) {
        return decimal((double) number, 0, 0);
    }

    /** An amount, with decimals where it has any. */
    String amount(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return decimal(amount.doubleValue(), whole ? 0 : 2, 2);
    }

    /** All digits that tell this number from every other. */
    String exact(double number) {
        return decimal(number, 0, MOST_DECIMALS);
    }

    String decimal(double value, int least, int most) {
        return values.decimal(value, least, most);
    }
}
