package io.octroi.decision;

/**
 * That an application was taken.
 *
 * @param client the number it was given
 * @param repeated whether it had been taken before: it was sent twice
 */
public record Received(long client, boolean repeated) {}
