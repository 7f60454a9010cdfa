package io.octroi.gate;

import io.octroi.access.OpenIdSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The identity provider, if one is configured; pages ask whether. */
@Named
@ApplicationScoped
public class OpenId {

    private final Optional<Provider> provider;

    @Inject
    OpenId(OpenIdSettings settings) {
        this.provider = settings.provider().map(Provider::new);
    }

    public boolean isConfigured() {
        return provider.isPresent();
    }

    Optional<Provider> provider() {
        return provider;
    }
}
