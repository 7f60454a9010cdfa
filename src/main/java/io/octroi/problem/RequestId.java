package io.octroi.problem;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number by which a request is found again: in its answer, and in the log where an incident is told. */
public final class RequestId {

    /** The header, of requests and of answers. */
    public static final String HEADER = "X-Request-Id";

    /** The attribute of a request under which its number is kept. */
    public static final String ATTRIBUTE = RequestId.class.getName();

    /** Nothing that could end a line of the log, or tell of a person in a sentence. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/+=-]{0,63}");

    private RequestId() {}

    /** The number that was sent, where it is sane, and a new one otherwise. */
    public static String of(@Nullable String sent) {
        return sent != null && SANE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
