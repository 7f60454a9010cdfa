package io.octroi.client;

import java.time.Instant;

/**
 * That a person's data were erased: all that is kept of it.
 *
 * @param client the number they had; a later import may bring it again
 * @param by who decided it
 */
public record Erasure(long client, Instant at, String by, String why) {}
