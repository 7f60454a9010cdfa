package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Something that was done, to be told in the journal. It never tells a password, a secret or a token.
 *
 * @param kind what was done, such as {@code model.promoted}
 * @param actor who did it: the name of an account, the name given to a command, or the part of the program
 * @param client whom it is about, if anybody
 * @param lasting whether content about a client stays readable when the client is erased
 * @param content what there is to tell, by name; values as {@link CanonicalJson} takes them
 */
public record Entry(String kind, String actor, OptionalLong client, boolean lasting, Map<String, Object> content) {

    private static final Pattern KIND = Pattern.compile("[a-z-]{1,30}\\.[a-z-]{1,29}");
    private static final int LONGEST_ACTOR = 200;

    public Entry {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("a kind of entry reads like model.promoted, not " + kind);
        }
        if (actor.isEmpty() || actor.length() > LONGEST_ACTOR) {
            throw new IllegalArgumentException("an actor has a name of up to %d letters".formatted(LONGEST_ACTOR));
        }
        content = Map.copyOf(content);
    }

    public static Entry of(String kind, String actor) {
        return new Entry(kind, actor, OptionalLong.empty(), true, Map.of());
    }

    /** The same about a client: its content is sealed under the client's key, and goes when the client is erased. */
    public Entry about(long number) {
        return new Entry(kind, actor, OptionalLong.of(number), false, content);
    }

    /** The same about a client, of whom it tells nothing but the number: it stays readable. */
    public Entry naming(long number) {
        return new Entry(kind, actor, OptionalLong.of(number), true, content);
    }

    /** The same, which tells that as well. */
    public Entry with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(content);
        more.put(name, value);
        return new Entry(kind, actor, client, lasting, more);
    }

    byte[] json() {
        return CanonicalJson.of(content).getBytes(UTF_8);
    }
}
