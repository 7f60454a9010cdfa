package io.octroi.commands;

import io.octroi.backup.BackupFile;
import io.octroi.platform.Backups;
import io.octroi.platform.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code restore}: a backup brought into an empty database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        header = "Brings a backup into an empty database, and its schema up to date.",
        description = {
            "All of it or nothing: a file that is damaged changes nothing, and a database that has tables is refused. A backup"
                    + " of an earlier version is brought up to date; of a later one, it is refused.",
            "Put the key that sealed the journal into OCTROI_HOME first. Afterwards run journal verify, and erase again whoever"
                    + " was erased since (person erase-again)."
        })
final class RestoreCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "a file that backup has written")
    private Path from;

    @Mixin
    private FillingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        options.tell(restore(), "restored", spec.commandLine().getOut());
        return 0;
    }

    private Backups.Filled restore() throws IOException {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr());
                BackupFile backup = BackupFile.open(from, progress.ofRows("reading through the backup"))) {
            return new Backups(Configuration.ofEnvironment(), JournalCommand.ACTOR)
                    .fill(backup, String.valueOf(from.getFileName()), options.newKey(), progress.ofRows("restoring"));
        }
    }
}
