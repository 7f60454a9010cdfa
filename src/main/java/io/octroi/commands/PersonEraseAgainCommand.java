package io.octroi.commands;

import io.octroi.client.Erasure;
import io.octroi.client.ErasureList;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code person erase-again}: erases whom a restored backup brought back. */
@Command(
        name = "erase-again",
        mixinStandardHelpOptions = true,
        header = "Erases again whoever was erased after a restored backup was taken.",
        description =
                "All of them, or nobody. An erasure that the database knows is not repeated: whoever was imported again"
                        + " since stays.")
final class PersonEraseAgainCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE.csv",
            description = "the newest list that person erased has written")
    private Path from;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Erasure> erasures = ErasureList.read(from);
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr());
                Stages stages = new Stages(Configuration.ofEnvironment())) {
            long again = stages.erasures().eraseAgain(erasures, progress);
            spec.commandLine().getOut().printf(Locale.ROOT, "clients erased again: %,d%n", again);
        }
        return 0;
    }
}
