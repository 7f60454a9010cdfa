package io.octroi.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The address of the list of clients: which of them are shown, and in which order. It says all of it, so that a link can be
 * sent to somebody else.
 *
 * @param said by the name of the parameter; what is not said is not there
 */
record ListAddress(TreeMap<String, String> said) implements Serializable {

    private static final List<String> NAMES =
            List.of("kind", "only", "state", "product", "from", "to", "sort", "descending");

    /** What a request says about the list. */
    static ListAddress of(Map<String, String> request) {
        TreeMap<String, String> said = new TreeMap<>(request);
        said.keySet().retainAll(NAMES);
        said.values().removeIf(String::isBlank);
        return new ListAddress(said);
    }

    /** Empty when nothing is said. */
    String get(String name) {
        return said.getOrDefault(name, "");
    }

    /** The same but for one parameter; an empty one is not said. */
    ListAddress with(String name, String value) {
        TreeMap<String, String> changed = new TreeMap<>(said);
        changed.put(name, value);
        changed.values().removeIf(String::isEmpty);
        return new ListAddress(changed);
    }

    ListAddress without(String... names) {
        TreeMap<String, String> changed = new TreeMap<>(said);
        changed.keySet().removeAll(List.of(names));
        return new ListAddress(changed);
    }

    String href() {
        String query = said.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return "index.xhtml" + (query.isEmpty() ? "" : "?" + query);
    }
}
