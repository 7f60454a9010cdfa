package io.octroi.client;

import java.time.Instant;

/**
 * That an application was typed in.
 *
 * @param client the number it was given
 * @param by who typed it in
 * @param at when
 */
public record Entered(long client, String by, Instant at) {}
