package io.octroi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive the build has made, over a database that holds the demo clients once it is deployed. */
public final class RealWar {

    private static final String MATRIX = "io/octroi/access/matrix.csv";

    private RealWar() {}

    /** H2 is filled by demo mode at the start; on PostgreSQL, which demo mode refuses, the clients are imported here. */
    public static WebArchive overDemoClients() {
        TestDatabase.ready();
        return ShrinkWrap.createFromZipFile(
                        WebArchive.class, Path.of("target/octroi.war").toFile())
                .addAsWebInfResource(new StringAsset(matrixWithArquillian()), "classes/" + MATRIX);
    }

    /** The door lets nothing through that has no row, and so in this archive alone there is one for the test's servlet. */
    private static String matrixWithArquillian() {
        try {
            return Files.readString(Path.of("src/main/resources", MATRIX))
                    + "/ArquillianServletRunnerEE9,GET POST PUT,anyone\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
