package io.octroi.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code decision}: what people decided, and the proof that it can be computed again. */
@Command(
        name = "decision",
        mixinStandardHelpOptions = true,
        header = "Lists, shows and replays the decisions people took.",
        synopsisSubcommandLabel = "<command>",
        subcommands = {DecisionListCommand.class, DecisionShowCommand.class, DecisionReplayCommand.class})
final class DecisionCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do: list, show or replay");
    }
}
