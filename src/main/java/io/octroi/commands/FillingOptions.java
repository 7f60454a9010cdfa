package io.octroi.commands;

import io.octroi.platform.Backups;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How a database is filled from a backup, or from another database. */
final class FillingOptions {

    @Option(
            names = "--new-key",
            description = "where the key that sealed the journal is lost: carry the journal on with another")
    private boolean newKey;

    boolean newKey() {
        return newKey;
    }

    void tell(Backups.Filled filled, String done, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%,d rows of %s are %s; check them with: java -jar octroi.war journal verify%n",
                filled.rows(),
                filled.origin().takenAt(),
                done);
        out.flush();
    }
}
