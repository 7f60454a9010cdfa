package io.octroi.client;

import java.util.Locale;

/** The same words in French and in English. */
public record Wording(String french, String english) {

    /** French for a French reader, English for anybody else. */
    public String in(Locale reader) {
        return Locale.FRENCH.getLanguage().equals(reader.getLanguage()) ? french : english;
    }
}
