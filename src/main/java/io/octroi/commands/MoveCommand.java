package io.octroi.commands;

import io.octroi.backup.Snapshot;
import io.octroi.platform.Backups;
import io.octroi.platform.Configuration;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code move}: everything of an H2 database brought into another. */
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        header = "Brings everything of an H2 database into the empty PostgreSQL database that OCTROI_DB_URL names.",
        description = {
            "All of it or nothing. The H2 database stays as it is, and nobody may work with it meanwhile: stop the server.",
            "Put the key that sealed the journal into OCTROI_HOME first, where that is another folder."
        })
final class MoveCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "HOME",
            description = "the OCTROI_HOME that holds the H2 database")
    private Path from;

    @Mixin
    private FillingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        options.tell(move(), "moved", spec.commandLine().getOut());
        return 0;
    }

    private Backups.Filled move() throws SQLException {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr());
                Snapshot snapshot = Backups.ofHome(from.toAbsolutePath())) {
            return new Backups(Configuration.ofEnvironment(), JournalCommand.ACTOR)
                    .fill(snapshot, "an H2 database", options.newKey(), progress.ofRows("moving"));
        }
    }
}
