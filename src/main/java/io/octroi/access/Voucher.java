package io.octroi.access;

/**
 * Who vouches for a person, and for whom exactly: a name can be given to somebody else, a subject cannot (OpenID Connect
 * Core 1.0, 5.7).
 *
 * @param issuer the identity provider
 * @param subject what the person is to it, for good
 */
public record Voucher(String issuer, String subject) {}
