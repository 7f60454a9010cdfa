package io.octroi.commands;

import io.octroi.platform.Backups;
import io.octroi.platform.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backup}: the whole database as one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        header = "Writes the whole database, as it is at one moment, into one file.",
        description = {
            "People may work meanwhile. The same file can be restored into H2 and into PostgreSQL.",
            "It holds all that is known of clients, and accounts: only the account that runs this may read it. The key that"
                    + " seals the journal is not in it, nor are runs of trainings: copy those from OCTROI_HOME, and keep the"
                    + " key apart."
        })
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write; a new one")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        UnusableOption.refuseExisting("--out", out);
        Backups.Filled taken = take();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d rows of %s are in %s%n",
                        taken.rows(),
                        taken.origin().takenAt(),
                        out);
        return 0;
    }

    private Backups.Filled take() throws IOException, SQLException {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            return new Backups(Configuration.ofEnvironment(), JournalCommand.ACTOR)
                    .take(out, progress.ofRows("writing the backup"));
        }
    }
}
