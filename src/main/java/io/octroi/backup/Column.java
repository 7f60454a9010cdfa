package io.octroi.backup;

/**
 * A column of a table.
 *
 * @param name in small letters, whichever the database
 */
record Column(String name, Kind kind) {}
