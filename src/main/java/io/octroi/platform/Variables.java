package io.octroi.platform;

import java.util.Map;
import java.util.Optional;

/** Environment variables as the operator wrote them; a blank one counts as absent. */
record Variables(Map<String, String> all) {

    Optional<String> text(String name) {
        return Optional.ofNullable(all.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Taken as it stands: a password may begin or end with a space. */
    Optional<String> secret(String name) {
        return Optional.ofNullable(all.get(name)).filter(text -> !text.isEmpty());
    }
}
