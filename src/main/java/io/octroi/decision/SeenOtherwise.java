package io.octroi.decision;

/** The file, or what the champion says of it, is not what the person saw; nothing is recorded. */
public final class SeenOtherwise extends RuntimeException {

    SeenOtherwise() {
        super("the file was changed or scored anew since it was shown");
    }
}
