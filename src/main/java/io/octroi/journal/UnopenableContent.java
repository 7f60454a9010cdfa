package io.octroi.journal;

/** Sealed content that is not what was sealed: somebody changed it, or it was sealed for another client. */
public final class UnopenableContent extends RuntimeException {

    UnopenableContent(String reason) {
        super("sealed content cannot be opened: " + reason);
    }
}
