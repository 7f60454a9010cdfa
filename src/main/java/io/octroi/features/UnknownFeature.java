package io.octroi.features;

import java.util.List;

/** An order names features that the catalogue does not have. */
public final class UnknownFeature extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> ids;

    UnknownFeature(List<String> ids) {
        super("the feature catalogue has no " + String.join(", ", ids));
        this.ids = List.copyOf(ids);
    }

    /** All names the catalogue does not have, in the order's order. */
    public List<String> ids() {
        return ids;
    }
}
