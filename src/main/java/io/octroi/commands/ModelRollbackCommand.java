package io.octroi.commands;

import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Promotion;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code model rollback}: makes the champion what it was before. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        header = "Makes the champion again the model that was it before.",
        description = "Rolling back twice goes two steps back; every step is kept as a promotion of its own.")
final class ModelRollbackCommand implements Callable<Integer> {

    @Mixin
    private PromotionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String by = options.by();
        String why = options.why();
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            Promotion promotion = stages.models().rollBack(by, why);
            PrintWriter out = spec.commandLine().getOut();
            out.printf("the champion is model %s again%n", promotion.modelId());
            out.flush();
            PromotionOptions.tellTracking(
                    promotion.modelId(), stages.models().unpacked(promotion.modelId()), out::println);
        }
        return 0;
    }
}
