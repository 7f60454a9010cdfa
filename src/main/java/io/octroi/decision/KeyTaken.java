package io.octroi.decision;

/** The same person used the key for another request before; nothing is recorded. */
public final class KeyTaken extends RuntimeException {

    KeyTaken() {
        super("the key was used for another decision");
    }
}
