package io.octroi.client;

import java.util.List;

/** An application that was typed in and cannot be taken: why, and what to do instead. Nothing was stored. */
public final class UnusableApplication extends RuntimeException {

    /** The reasons; each edge has its own words for them in its reader's language. */
    public enum Reason {
        MISSING("the application lacks fields that every application has: fill them in"),
        TEXT("a value holds a character that cannot be kept, or all of them are too long together: shorten them"),
        SENT("another application was sent from this form before: begin a new one"),
        NUMBERS("the next number would have more than 15 digits: have it imported under a number of its own"),
        BUSY("an import or an erasure is at work: try again when it has ended");

        private final String line;

        Reason(String line) {
            this.line = line;
        }
    }

    private final Reason reason;
    private final transient List<FormField> fields;

    public UnusableApplication(Reason reason) {
        this(reason, List.of());
    }

    /** @param fields which fields are at fault */
    public UnusableApplication(Reason reason, List<FormField> fields) {
        super(reason.line);
        this.reason = reason;
        this.fields = List.copyOf(fields);
    }

    public Reason reason() {
        return reason;
    }

    public List<FormField> fields() {
        return fields;
    }
}
