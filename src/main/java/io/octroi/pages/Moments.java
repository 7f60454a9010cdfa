package io.octroi.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Writes dates and times as the reader's language does, in the time zone of the house. */
final class Moments {

    private final Locale locale;

    Moments(Words words) {
        this.locale = words.locale();
    }

    /** Such as 22/11/2026, or 22 Nov 2026. */
    String day(Instant moment) {
        return write(moment, locale.equals(Locale.FRENCH) ? "dd/MM/yyyy" : "d MMM yyyy");
    }

    /** The day and the time, such as 22/11/2026 à 14 h 05, or 22 Nov 2026, 14:05. */
    String minute(Instant moment) {
        return write(moment, locale.equals(Locale.FRENCH) ? "dd/MM/yyyy 'à' HH 'h' mm" : "d MMM yyyy, HH:mm");
    }

    /** A day as the browser's own field sends it, YYYY-MM-DD; nothing when it is no day of our times. */
    static Optional<LocalDate> typedDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String write(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(ZoneId.systemDefault()));
    }
}
