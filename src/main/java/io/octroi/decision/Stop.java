package io.octroi.decision;

import java.io.Serializable;
import java.time.Instant;

/**
 * That scoring was put out of use.
 *
 * @param by who decided it
 */
public record Stop(String by, String why, Instant at) implements Serializable {}
