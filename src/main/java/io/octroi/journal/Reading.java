package io.octroi.journal;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * An entry to be read by a person.
 *
 * @param position 0 while it is not sealed
 * @param content JSON, or a word that says why there is none to read
 */
public record Reading(long position, Instant at, String kind, String actor, OptionalLong client, String content) {}
