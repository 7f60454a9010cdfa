package io.octroi.pages;

import io.octroi.features.MomentText;
import java.time.ZoneId;

/** Dates and times in the language of a page's words, in the time zone of the house. */
final class Moments extends MomentText {

    Moments(Words words) {
        super(words.locale(), ZoneId.systemDefault());
    }
}
