package io.octroi.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Which of the two languages an asker reads. */
final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    /** French or English, whichever {@code Accept-Language} prefers; English when it names neither, or is nonsense. */
    static Locale of(HttpHeaders headers) {
        String asked = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale spoken = Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return spoken == null ? Locale.ENGLISH : spoken;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
