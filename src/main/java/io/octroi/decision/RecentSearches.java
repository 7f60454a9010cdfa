package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.explanation.Counterfactual;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What would have changed the recommendation of files that were looked at lately. It takes a tenth of a second to search
 * where nothing is found, and whoever decides on a file has just had it searched by opening the page. Safe for many threads.
 */
final class RecentSearches {

    private static final int MOST = 2_000;

    private final Map<File, Optional<Counterfactual>> found = new LinkedHashMap<>(MOST, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<File, Optional<Counterfactual>> eldest) {
            return size() > MOST;
        }
    };

    /** A client's file as one import left it; it never changes. */
    private record File(long client, long importId) {}

    /** What is known of the file, or what the search finds; two who ask at once may both search. */
    Optional<Counterfactual> of(Client client, Supplier<Optional<Counterfactual>> search) {
        File file = new File(client.id(), client.importId());
        synchronized (found) {
            if (found.containsKey(file)) {
                return found.getOrDefault(file, Optional.empty());
            }
        }
        Optional<Counterfactual> result = search.get();
        synchronized (found) {
            found.put(file, result);
        }
        return result;
    }
}
