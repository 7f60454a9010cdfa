package io.octroi.client;

import java.util.List;

/**
 * What a packed history holds, in order.
 *
 * @param version names the layout; at most 64 characters, and the same for the same features only
 * @param features the ids of the features, none with a space in it
 */
public record SummaryLayout(String version, List<String> features) {

    private static final String SEPARATOR = " ";

    public SummaryLayout {
        features = List.copyOf(features);
    }

    static SummaryLayout restore(String version, String stored) {
        return new SummaryLayout(version, stored.isEmpty() ? List.of() : List.of(stored.split(SEPARATOR)));
    }

    /** The features as one line of text. */
    String stored() {
        return String.join(SEPARATOR, features);
    }
}
