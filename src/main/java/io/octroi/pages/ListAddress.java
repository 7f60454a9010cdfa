package io.octroi.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The address of a list: what it holds, and in which order. It says all of it, so that a link can be sent to somebody else.
 *
 * @param page on which the list is
 * @param said by the name of the parameter; what is not said is not there
 */
record ListAddress(String page, TreeMap<String, String> said) implements Serializable {

    private static final List<String> OF_CLIENTS =
            List.of("kind", "only", "state", "product", "from", "to", "sort", "descending");

    private static final List<String> OF_DECISIONS =
            List.of("number", "client", "from", "to", "by", "model", "answer", "agreement", "outcome");

    /** What a request says about the list of clients. */
    static ListAddress ofClients(Map<String, String> request) {
        return of("index.xhtml", OF_CLIENTS, request);
    }

    /** What a request says about the list of decisions. */
    static ListAddress ofDecisions(Map<String, String> request) {
        return of("decisions.xhtml", OF_DECISIONS, request);
    }

    private static ListAddress of(String page, List<String> names, Map<String, String> request) {
        TreeMap<String, String> said = new TreeMap<>();
        names.forEach(name -> said.put(name, request.getOrDefault(name, "").strip()));
        said.values().removeIf(String::isEmpty);
        return new ListAddress(page, said);
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
        return new ListAddress(page, changed);
    }

    ListAddress without(String... names) {
        TreeMap<String, String> changed = new TreeMap<>(said);
        changed.keySet().removeAll(List.of(names));
        return new ListAddress(page, changed);
    }

    /** The address with that parameter at its end, for its value to follow. */
    String hrefUpTo(String name) {
        String rest = without(name).href();
        return rest + (rest.equals(page) ? "?" : "&") + name + "=";
    }

    String href() {
        String query = said.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return page + (query.isEmpty() ? "" : "?" + query);
    }
}
