package io.octroi.pages;

import io.octroi.features.NumberText;

/** Numbers in the language of a page's words. */
final class Numbers extends NumberText {

    Numbers(Words words) {
        super(words.locale());
    }
}
