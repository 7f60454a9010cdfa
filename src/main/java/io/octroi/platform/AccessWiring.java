package io.octroi.platform;

import io.octroi.access.Accounts;
import io.octroi.access.ApiKeys;
import io.octroi.access.Matrix;
import io.octroi.access.OpenIdSettings;
import io.octroi.access.OwnPassword;
import io.octroi.access.SignIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Offers the parts of access as beans. */
@ApplicationScoped
class AccessWiring {

    @Produces
    @ApplicationScoped
    Accounts accounts(Stages stages) {
        return stages.access().accounts();
    }

    @Produces
    @ApplicationScoped
    ApiKeys keys(Stages stages) {
        return stages.access().keys();
    }

    @Produces
    @ApplicationScoped
    SignIns signIns(Stages stages) {
        return stages.access().signIns();
    }

    @Produces
    @ApplicationScoped
    OwnPassword ownPassword(Stages stages, SignIns signIns) {
        return stages.access().ownPassword(signIns);
    }

    /** For every page to say so. */
    @Produces
    @Named("demoMode")
    Boolean demoMode(Stages stages) {
        return stages.configuration().demo();
    }

    /** Of the program, for whoever asks through the API. */
    @Produces
    @Named("version")
    String version() {
        return BuildVersion.read();
    }

    /** The name that every page bears. */
    @Produces
    @Named("lender")
    String lender(Stages stages) {
        return stages.configuration().lender().name();
    }

    @Produces
    @Singleton
    OpenIdSettings openId(Stages stages) {
        return new OpenIdSettings(stages.access().provider());
    }

    /** A value, which no container can stand in front of. */
    @Produces
    @Singleton
    Matrix matrix() {
        return Matrix.standard();
    }
}
