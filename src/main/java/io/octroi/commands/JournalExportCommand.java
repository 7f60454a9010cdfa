package io.octroi.commands;

import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journal export}: the journal as a file that can be checked without Octroi. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Writes the journal into a file: one line of JSON for every key, entry and seal.",
        description = "What is sealed about a person stays sealed. Only the account that runs this may read the file.")
final class JournalExportCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write; a new one")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        UnusableOption.refuseExisting("--out", out);
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr());
                Stages stages = new Stages(Configuration.ofEnvironment())) {
            long entries = stages.audit(JournalCommand.ACTOR)
                    .export(out, (done, total) -> progress.advanced("exporting the journal", done, total));
            spec.commandLine().getOut().printf(Locale.ROOT, "%,d entries are in %s%n", entries, out);
        }
        return 0;
    }
}
