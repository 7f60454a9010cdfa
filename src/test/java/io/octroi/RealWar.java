package io.octroi;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive the build has made, over a database that holds the demo clients once it is deployed. */
public final class RealWar {

    private RealWar() {}

    /** H2 is filled by demo mode at the start; on PostgreSQL, which demo mode refuses, the clients are imported here. */
    public static WebArchive overDemoClients() {
        TestDatabase.ready();
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, Path.of("target/octroi.war").toFile());
    }
}
