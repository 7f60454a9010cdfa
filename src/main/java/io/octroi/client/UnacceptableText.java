package io.octroi.client;

import java.io.IOException;

/** A text that could be read on, but is none that a table could be; the message says why. */
final class UnacceptableText extends IOException {

    private static final long serialVersionUID = 1;

    UnacceptableText(String reason) {
        super(reason);
    }
}
