package io.octroi.access;

import java.util.Optional;

/** Whether people may come in by an identity provider, and by which. */
public record OpenIdSettings(Optional<IdentityProvider> provider) {}
