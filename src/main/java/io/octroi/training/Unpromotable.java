package io.octroi.training;

import java.util.List;
import java.util.stream.Collectors;

/** A model that may not become the champion: at which gates it failed, and what would open them. */
public final class Unpromotable extends RuntimeException {

    Unpromotable(String modelId, List<Gate> failed) {
        super("model " + modelId + " does not become the champion: "
                + failed.stream().map(Gate::words).collect(Collectors.joining("; ")));
    }
}
