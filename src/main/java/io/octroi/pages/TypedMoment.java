package io.octroi.pages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Since when something has been so, as a person types it: a date, a month, or how many years it has lasted. The day comes
 * before the month in both languages; the whole text is read or nothing.
 */
final class TypedMoment {

    private static final Pattern DAY =
            Pattern.compile("(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(?<month>\\d{1,2})[/-](?<year>\\d{4})");
    private static final Pattern YEARS = Pattern.compile("(.*?)\\s*(ans?|years?)?", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(120);
    private static final double DAYS_PER_YEAR = 365.25;

    private TypedMoment() {}

    /**
     * How many days it lies from the day of the application: negative for the past, as the form stores it. Somebody who is
     * 40 is taken to have their birthday that day; a month begins on its first day.
     */
    static Optional<Long> days(String typed, Locale reader, LocalDate application) {
        String text = typed.strip();
        for (Pattern pattern : new Pattern[] {DAY, ISO_DAY, MONTH}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return date(matcher, pattern == MONTH).map(date -> ChronoUnit.DAYS.between(application, date));
            }
        }
        return years(text, reader).map(years -> -Math.round(years.doubleValue() * DAYS_PER_YEAR));
    }

    private static Optional<LocalDate> date(Matcher found, boolean month) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group("year")),
                    Integer.parseInt(found.group("month")),
                    month ? 1 : Integer.parseInt(found.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> years(String text, Locale reader) {
        Matcher number = YEARS.matcher(text);
        return number.matches()
                ? TypedNumber.plain(number.group(1), reader)
                        .filter(plain -> plain.length() < 10)
                        .map(BigDecimal::new)
                        .filter(years -> years.signum() >= 0 && years.compareTo(MOST_YEARS) <= 0)
                : Optional.empty();
    }
}
