package io.octroi.pages;

import io.octroi.features.Feature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;

/** Writes numbers and feature values as the reader's language does. */
final class Numbers {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final double MONTHS_PER_YEAR = 12;
    private static final double HUNDRED = 100;
    private static final int DECIMALS = 3;
    private static final MathContext SIGNIFICANT = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final int MOST_DECIMALS = 15;

    private final Words words;

    Numbers(Words words) {
        this.words = words;
    }

    /** A feature's value with its unit, or the words for a missing one. */
    String value(Feature feature, double value) {
        if (Double.isNaN(value)) {
            return words.text("value.missing");
        }
        if (feature.kind() == Feature.Kind.CATEGORY) {
            return feature.categories().get((int) value).label().in(words.locale());
        }
        return switch (feature.unit()) {
            case FLAG ->
                value == 0 ? words.text("value.no") : value == 1 ? words.text("value.yes") : significant(value);
            case AMOUNT -> decimal(value, 0, 0);
            case DAYS -> duration(-value);
            case DATE -> moment(value);
            case DURATION -> duration(value);
            case MONTHS -> moment(value * DAYS_PER_YEAR / MONTHS_PER_YEAR);
            case YEARS -> years(value, 0);
            case RATIO -> words.text("value.percent", significant(HUNDRED * value));
            case COUNT, INDEX, NONE -> significant(value);
        };
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

    /** A solvency score or threshold: one decimal. */
    String score(double value) {
        return decimal(value, 1, 1);
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

    String decimal(double value, int least, int most) {
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        String text = format.format(value);
        // What rounds to nothing has no sign.
        return text.matches("-0([.,]0*)?") ? text.substring(1) : text;
    }

    /** Three significant digits however small the value is; none of a value from 100 on is left out. */
    private String significant(double value) {
        if (Math.abs(value) >= 100) {
            return decimal(value, 0, 0);
        }
        return decimal(new BigDecimal(value).round(SIGNIFICANT).doubleValue(), 0, MOST_DECIMALS);
    }

    private String years(double years, int leastDecimals) {
        double shown = Math.round(10 * years) / 10.0;
        return words.text("value.years", decimal(shown, leastDecimals, 1), Math.abs(shown));
    }

    /** How long before the application a day was, or how long after it will be. */
    private String moment(double days) {
        if (Math.round(days) == 0) {
            return words.text("value.today");
        }
        return words.text(days < 0 ? "value.ago" : "value.ahead", duration(Math.abs(days)));
    }

    private String duration(double days) {
        return Math.abs(days) < DAYS_PER_YEAR
                ? words.text("value.days", decimal(days, 0, 0), Math.abs(days))
                : years(days / DAYS_PER_YEAR, 1);
    }
}
