package io.octroi.commands;

import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Models;
import io.octroi.scoring.Promotion;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code model list}: which packages are kept, and which have been the champion. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Lists the models in the database, and who made which the champion, when and why.")
final class ModelListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            print(stages.models(), spec.commandLine().getOut());
        }
        return 0;
    }

    private static void print(Models models, PrintWriter to) {
        List<Promotion> promotions = models.promotions();
        if (promotions.isEmpty()) {
            to.println("no model yet: the first start of the server brings the one that comes with the program");
        }
        for (String id : models.ids()) {
            boolean champion =
                    !promotions.isEmpty() && promotions.get(0).modelId().equals(id);
            to.println("model " + id + (champion ? " (champion)" : ""));
        }
        for (Promotion promotion : promotions) {
            to.println(ModelHistoryCommand.line(promotion));
        }
        to.flush();
    }
}
