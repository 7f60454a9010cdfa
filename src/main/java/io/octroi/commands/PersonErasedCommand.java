package io.octroi.commands;

import io.octroi.client.ErasureList;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code person erased}: who was erased. */
@Command(
        name = "erased",
        mixinStandardHelpOptions = true,
        header = "Lists all erasures as CSV: number, when, by whom, why.",
        description =
                "Keep the list apart from backups, and as new as can be: after an older backup was restored, person"
                        + " erase-again erases those whom it brought back.")
final class PersonErasedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            ErasureList.write(stages.erasures().all(), spec.commandLine().getOut());
        }
        return 0;
    }
}
