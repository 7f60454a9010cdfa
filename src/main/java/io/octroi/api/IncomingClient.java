package io.octroi.api;

import io.octroi.decision.Assessor;
import io.octroi.decision.Told;
import io.octroi.features.FeatureVector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One client as the body of a request tells of them, by raw fields or by ready features.
 *
 * @param id the number the tool has for them
 * @param file the raw fields
 * @param ready the features, where there are no raw fields
 */
record IncomingClient(OptionalLong id, Optional<IncomingFile> file, Optional<Ready> ready) {

    /**
     * Ready features.
     *
     * @param unread those that the model does not read
     */
    record Ready(FeatureVector vector, List<String> unread) {}

    /** The client as that assessor's model reads them, whose inputs the features were read as. */
    Told told(Assessor assessor) {
        return file.map(raw ->
                        new Told(id, Optional.of(raw.form()), assessor.vector(raw.form(), raw.history()), List.of()))
                .orElseGet(() -> ready.map(values -> new Told(id, Optional.empty(), values.vector(), values.unread()))
                        .orElseThrow());
    }
}
