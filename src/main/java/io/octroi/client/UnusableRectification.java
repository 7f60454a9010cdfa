package io.octroi.client;

/** A rectification that cannot be made: why, and what to do instead. Nothing was changed. */
public final class UnusableRectification extends RuntimeException {

    /** The reasons; each edge has its own words for them in its reader's language. */
    public enum Reason {
        FIELD("the application form has no field of that name that can be rectified: choose another"),
        NUMBER("the new value is no number, or too large: write it in digits, as 12345.67"),
        TEXT("the new value is too long, or holds a control character: shorten it, or write it anew"),
        UNCHANGED("the file holds this value already: check which datum is wrong"),
        WHY("the reason has 20 to 2000 printable characters: say what was wrong, and how you know"),
        REFERENCE("the outcome of this file is known, and only the file of an applicant is rectified"),
        CHANGED("somebody changed this file meanwhile: look at it again"),
        BUSY("an import or an erasure is at work: try again when it has ended");

        private final String line;

        Reason(String line) {
            this.line = line;
        }
    }

    private final Reason reason;

    public UnusableRectification(Reason reason) {
        super(reason.line);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
