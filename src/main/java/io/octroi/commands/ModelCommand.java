package io.octroi.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code model}: what can be done with model packages. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        header = "Works with model packages.",
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            ModelListCommand.class,
            ModelCheckCommand.class,
            ModelAdoptCommand.class,
            ModelFairnessCommand.class,
            ModelCompareCommand.class,
            ModelPromoteCommand.class,
            ModelHistoryCommand.class,
            ModelRollbackCommand.class
        })
final class ModelCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do with a model");
    }
}
