package io.octroi.backup;

import java.util.Optional;

/**
 * Where rows come from.
 *
 * @param octroi the version of the program that wrote them down
 * @param schema the newest migration of their tables
 * @param takenAt the moment whose rows they are, as ISO 8601 in UTC
 * @param sealedBy the id of the key that sealed the journal last, if it was ever sealed
 */
public record Origin(String octroi, String schema, String takenAt, Optional<String> sealedBy) {}
