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

/** {@code journal head}: an anchor, to be kept where the database's owner cannot reach it. */
@Command(
        name = "head",
        mixinStandardHelpOptions = true,
        header = "Writes the last seal into a file: an anchor against a journal that is cut off.",
        description = "Keep it elsewhere, and give it to journal verify later.")
final class JournalHeadCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "HEAD.json", description = "the file to write; a new one")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        UnusableOption.refuseExisting("--out", out);
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            long last = stages.audit(JournalCommand.ACTOR).writeHead(out);
            spec.commandLine().getOut().printf(Locale.ROOT, "the head at entry %,d is in %s%n", last, out);
        }
        return 0;
    }
}
