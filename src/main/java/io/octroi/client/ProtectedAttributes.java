package io.octroi.client;

import java.util.Optional;

/** Sex and family status as imported: read by fairness measurement alone, by no model and on no page. */
public record ProtectedAttributes(Optional<String> sex, Optional<String> familyStatus) {}
