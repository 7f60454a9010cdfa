package io.octroi.platform;

import java.util.Map;
import java.util.Optional;

/** Environment variables as the operator wrote them; a blank one counts as absent. */
record Variables(Map<String, String> all) {

    Optional<String> text(Variable variable) {
        return Optional.ofNullable(all.get(variable.name())).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** As it was written, or its default. */
    String textOrStandard(Variable variable) {
        return text(variable).orElse(variable.standard());
    }

    /** Taken as it stands: a password may begin or end with a space. */
    Optional<String> secret(Variable variable) {
        return Optional.ofNullable(all.get(variable.name())).filter(text -> !text.isEmpty());
    }
}
