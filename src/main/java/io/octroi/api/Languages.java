package io.octroi.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Which of the two languages an asker reads. */
final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    /** French or English, whichever {@code Accept-Language} puts first; English when it names neither. */
    static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(asked -> Locale.forLanguageTag(asked.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
