package io.octroi.decision;

/** Why an applicant cannot be assessed. */
public enum Obstacle {
    /** The application form cannot be read, or its values cannot be computed with. */
    FORM,
    /** The stored credit history cannot be read. */
    HISTORY
}
