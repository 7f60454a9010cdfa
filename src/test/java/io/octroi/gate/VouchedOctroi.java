package io.octroi.gate;

import com.nimbusds.jose.JOSEException;
import io.octroi.access.Accounts;
import io.octroi.access.Role;
import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A running server that believes the {@link MockProvider}, and its accounts as the database has them. */
final class VouchedOctroi implements AutoCloseable {

    static final String PUBLIC_URL = "https://octroi.lender.example";

    private final MockProvider provider;
    private final RunningOctroi server;
    private final Stages stages;

    private VouchedOctroi(MockProvider provider, RunningOctroi server, Stages stages) {
        this.provider = provider;
        this.server = server;
        this.stages = stages;
    }

    static VouchedOctroi start(Path home) throws IOException, InterruptedException, JOSEException {
        MockProvider provider = new MockProvider(PUBLIC_URL + "/openid/callback");
        RunningOctroi server = RunningOctroi.start(
                home,
                Map.of(
                        "OCTROI_OIDC_ISSUER",
                        provider.issuer(),
                        "OCTROI_OIDC_CLIENT_ID",
                        MockProvider.CLIENT,
                        "OCTROI_OIDC_CLIENT_SECRET",
                        MockProvider.SECRET,
                        "OCTROI_OIDC_ROLES_CLAIM",
                        "teams",
                        "OCTROI_OIDC_ROLES",
                        "advisor=credit-team,auditor=audit,modeler=science,admin=it,auditor=it",
                        "OCTROI_PUBLIC_URL",
                        PUBLIC_URL + "/"));
        Stages stages = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString(), "OCTROI_DEMO", "true")));
        return new VouchedOctroi(provider, server, stages);
    }

    MockProvider provider() {
        return provider;
    }

    CookieBrowser browser() {
        return new CookieBrowser(server, PUBLIC_URL);
    }

    Accounts accounts() {
        return stages.access().accounts();
    }

    Set<Role> roles(String name) {
        return accounts().find(name).orElseThrow().roles();
    }

    @Override
    public void close() {
        stages.close();
        server.close();
        provider.close();
    }
}
