package io.octroi.commands;

import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Promotion;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code model promote}: makes a package the champion. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        header = "Keeps a model package in the database, and makes it the champion.",
        description = "A server that runs takes it over within seconds, without failing a request. A package "
                + "that fails a check changes nothing.")
final class ModelPromoteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the package's folder")
    private Path folder;

    @Mixin
    private PromotionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String by = options.by();
        String why = options.why();
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            Promotion promotion = stages.champion().promote(folder, by, why);
            spec.commandLine().getOut().printf("the champion is now model %s%n", promotion.modelId());
        }
        return 0;
    }
}
