package io.octroi.problem;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Problem details (RFC 9457) for whoever answers before the API is reached. */
public final class ProblemText {

    /** The media type of all problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String WHOLE = """
            {"type":"%s","title":"%s","status":%d,"detail":"%s"%s}""";

    private ProblemText() {}

    /** The problem of an answer that has nothing more particular to say than its status. */
    public static String of(int status, String instance) {
        ProblemKind kind = ProblemKind.ofStatus(status);
        return of(kind, status, kind.detail(), instance);
    }

    /**
     * The problem as JSON.
     *
     * @param instance the path asked for; nothing where it could not be read
     */
    public static String of(ProblemKind kind, int status, String detail, String instance) {
        return WHOLE.formatted(
                kind.type(),
                kind.title(),
                status,
                quoted(detail),
                instance.isEmpty() ? "" : ",\"instance\":\"" + quoted(instance) + "\"");
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
