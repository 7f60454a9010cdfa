package io.octroi.client;

/**
 * One field of the application form.
 *
 * @param position its place in the form, from 0
 * @param name its column in the input files, such as {@code AMT_CREDIT}
 * @param type how its text is read
 * @param duty what an import demands of it
 */
public record FormField(int position, String name, Type type, Duty duty) {

    /** What a field of days holds where there is no such day: who has no job began none. */
    public static final String NO_SUCH_DAY = Long.toString((long) HistoryColumn.NO_SUCH_DAY);

    /** How a field's text is read. */
    public enum Type {
        NUMBER,
        /** Days relative to the application; 365243 means that there is no such day. */
        DAYS,
        CATEGORY
    }

    /** What an import demands of a field's column. */
    public enum Duty {
        /** The column must be there; a single value may be missing. */
        MANDATORY,
        /** The column may be absent: every value is then missing. */
        OPTIONAL,
        /** Sex or family status: kept beside the form, for fairness measurement alone. */
        PROTECTED
    }

    public boolean isNumber() {
        return type != Type.CATEGORY;
    }

    public boolean isProtected() {
        return duty == Duty.PROTECTED;
    }

    public boolean isMandatory() {
        return duty == Duty.MANDATORY;
    }
}
