package io.octroi.decision;

import io.octroi.client.ApplicationForm;
import io.octroi.features.FeatureVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody whom a tool tells of, as one model reads them; nothing of it is stored.
 *
 * @param client the number the tool has for them
 * @param form the application form, unless ready features were told
 * @param vector in the model's order
 * @param unread features that were told, and that the model does not read
 */
public record Told(OptionalLong client, Optional<ApplicationForm> form, FeatureVector vector, List<String> unread) {

    public Told {
        unread = List.copyOf(unread);
    }

    /** The features that the model reads, and that nobody told or that cannot be computed. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        List<String> ids = vector.order().ids();
        for (int i = 0; i < ids.size(); i++) {
            if (Double.isNaN(vector.value(i))) {
                missing.add(ids.get(i));
            }
        }
        return missing;
    }
}
