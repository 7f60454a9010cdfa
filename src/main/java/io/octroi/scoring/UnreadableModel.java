package io.octroi.scoring;

/** A model text that is refused: one line that names the place and the reason. */
public final class UnreadableModel extends RuntimeException {

    /** @param reason one line, fit for a person's eyes */
    public UnreadableModel(String reason) {
        super(reason);
    }
}
