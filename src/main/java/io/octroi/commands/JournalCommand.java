package io.octroi.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code journal}: what people and models did, and the proof that nothing of it was changed. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        header = "Checks, reads and exports the sealed log of what people and models did.",
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            JournalVerifyCommand.class,
            JournalHeadCommand.class,
            JournalExportCommand.class,
            JournalListCommand.class
        })
final class JournalCommand implements Runnable {

    /** Who acts, as far as the program knows. */
    static final String ACTOR = "command line";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do: verify, head, export or list");
    }
}
