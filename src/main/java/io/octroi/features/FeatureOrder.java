package io.octroi.features;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The features a model reads, in the order in which it reads them. */
public final class FeatureOrder {

    private final List<String> ids;
    private final Map<String, Integer> positions = new HashMap<>();

    public FeatureOrder(List<String> ids) {
        this.ids = List.copyOf(ids);
        for (String id : this.ids) {
            if (positions.put(id, positions.size()) != null) {
                throw new IllegalArgumentException("feature " + id + " is listed twice");
            }
        }
    }

    public List<String> ids() {
        return ids;
    }

    public int size() {
        return ids.size();
    }

    /** The feature's place from 0, if the model reads it. */
    public OptionalInt position(String id) {
        Integer position = positions.get(id);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureOrder that && ids.equals(that.ids);
    }

    @Override
    public int hashCode() {
        return ids.hashCode();
    }
}
