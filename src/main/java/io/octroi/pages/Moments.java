package io.octroi.pages;

import io.octroi.features.MomentText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates and times in the language of a page's words, in the time zone of the house. */
final class Moments extends MomentText {

    Moments(Words words) {
        super(words.locale(), ZoneId.systemDefault());
    }

    /** A day as the browser's own field sends it, YYYY-MM-DD; nothing when it is no day of our times. */
    static Optional<LocalDate> typedDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
