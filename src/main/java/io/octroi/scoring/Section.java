package io.octroi.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys and values of one part of a model text: the header or one tree. */
final class Section {

    private static final int SHOWN = 40;

    private final String name;
    private final Set<String> known;
    private final Map<String, String> values = new HashMap<>();

    /**
     * @param name how messages call this part
     * @param known the keys it may have; another one could change what the model means
     */
    Section(String name, Set<String> known) {
        this.name = name;
        this.known = known;
    }

    /** Takes a line {@code key=value}, or {@code key} alone. */
    void add(String line) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? line : line.substring(0, equals);
        if (!known.contains(key)) {
            throw new UnreadableModel(name + ": unknown key " + shortened(key));
        }
        if (values.put(key, equals < 0 ? "" : line.substring(equals + 1)) != null) {
            throw refusal(key, "stands there twice");
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return Optional.ofNullable(values.get(key)).orElseThrow(() -> refusal(key, "is missing"));
    }

    void expect(String key, String value) {
        if (!text(key).equals(value)) {
            throw refusal(key, "must be " + value + ", is " + shortened(text(key)));
        }
    }

    int integer(String key, int least, int most) {
        return words(key, 1).integers(least, most)[0];
    }

    /** The value's words, which must be exactly {@code count}. */
    NumberLine words(String key, int count) {
        NumberLine words = words(key);
        if (words.count() != count) {
            throw refusal(key, "must have " + count + " values, has " + words.count());
        }
        return words;
    }

    /** The value's words, however many. */
    NumberLine words(String key) {
        return new NumberLine(text(key), reason -> refusal(key, reason));
    }

    UnreadableModel refusal(String key, String reason) {
        return new UnreadableModel(name + ", " + key + ": " + reason);
    }

    /** What a message may show of a text that can be anything. */
    static String shortened(String text) {
        char[] visible = text.substring(0, Math.min(text.length(), SHOWN)).toCharArray();
        for (int i = 0; i < visible.length; i++) {
            if (visible[i] < ' ' || visible[i] > '~') {
                visible[i] = '?';
            }
        }
        return String.valueOf(visible) + (text.length() > SHOWN ? "..." : "");
    }
}
