package io.octroi.client;

/** A stored application form in a layout this program does not know: it would be read field by wrong field. */
public final class UnreadableForm extends RuntimeException {

    UnreadableForm(long client, int version) {
        super("the form of client %d is stored in layout %d, and this version of Octroi reads layout %d"
                .formatted(client, version, FormLayout.CURRENT.version()));
    }
}
