package io.octroi.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code person}: what a person may ask for, and when their data go. */
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        header = "Hands out or erases what is held on a person.",
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            PersonExportCommand.class,
            PersonEraseCommand.class,
            PersonExpireCommand.class,
            PersonErasedCommand.class,
            PersonEraseAgainCommand.class
        })
final class PersonCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "name what to do: export, erase, expire, erased or erase-again");
    }
}
