package io.octroi.features;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates and times as the reader's language does, in one time zone; the same on pages and on paper. */
public class MomentText {

    private final Locale locale;
    private final ZoneId zone;

    public MomentText(Locale reader, ZoneId zone) {
        this.locale = reader;
        this.zone = zone;
    }

    /** Such as 22/11/2026, or 22 Nov 2026. */
    public String day(Instant moment) {
        return write(moment, locale.equals(Locale.FRENCH) ? "dd/MM/yyyy" : "d MMM yyyy");
    }

    /** The day and the time, such as 22/11/2026 à 14 h 05, or 22 Nov 2026, 14:05. */
    public String minute(Instant moment) {
        return write(moment, locale.equals(Locale.FRENCH) ? "dd/MM/yyyy 'à' HH 'h' mm" : "d MMM yyyy, HH:mm");
    }

    private String write(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(zone));
    }
}
