package io.octroi.commands;

import io.octroi.client.DataFolder;
import io.octroi.features.Catalogue;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Models;
import io.octroi.scoring.Promotion;
import io.octroi.training.FlippedFile;
import io.octroi.training.ModelComparison;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code model compare}: whom two models would tell something else. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        header = "Scores all clients of a data folder with two models, and tells whom they tell something else.",
        description =
                "Each model is a package's folder, the id of a model in the database, or the word champion. Where "
                        + "outcomes are known, AUC and business cost of both are told too, by B's cost matrix. The database "
                        + "is not changed.")
final class ModelCompareCommand implements Callable<Integer> {

    private static final String CHAMPION = "champion";

    @Parameters(index = "0", paramLabel = "A", description = "a folder, a model's id, or champion")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "the same")
    private String second = "";

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the data folder")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "FILE.csv",
            description = "the file to write those to whom the models tell something else")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ModelPackage a = model(first);
        ModelPackage b = model(second);
        print(compared(new ModelComparison(a, b, Catalogue.standard())), a, b);
        return 0;
    }

    private ModelComparison.Report compared(ModelComparison comparison) {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            DataFolder clients = DataFolder.at(data, progress);
            return out.map(file -> into(file, flips -> comparison.run(clients, flips)))
                    .orElseGet(() -> comparison.run(clients, flip -> {}));
        }
    }

    /** What compares, given a taker of those whom the models tell something else. */
    private interface Work {
        ModelComparison.Report run(Consumer<ModelComparison.Flip> flips);
    }

    private static ModelComparison.Report into(Path file, Work work) {
        try (FlippedFile flipped = new FlippedFile(file)) {
            ModelComparison.Report report = work.run(flipped::write);
            flipped.publish();
            return report;
        }
    }

    private static ModelPackage model(String named) {
        Path folder = Path.of(named);
        if (Files.isDirectory(folder)) {
            return ModelPackage.read(folder);
        }
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            Models models = stages.models();
            return models.read(
                    named.equals(CHAMPION)
                            ? models.champion().map(Promotion::modelId).orElse(CHAMPION)
                            : named);
        }
    }

    private void print(ModelComparison.Report report, ModelPackage a, ModelPackage b) {
        PrintWriter to = spec.commandLine().getOut();
        to.printf(
                Locale.ROOT,
                "%,d of %,d clients (%.2f %%) are told something else by %s (B) than by %s (A)%n",
                report.flipped(),
                report.clients(),
                report.clients() == 0 ? 0 : 100.0 * report.flipped() / report.clients(),
                b.id(),
                a.id());
        for (ModelComparison.Flow flow : report.flows()) {
            to.printf(
                    Locale.ROOT,
                    "%-6s by A, %-6s by B: %,d%n",
                    flow.byA().name().toLowerCase(Locale.ROOT),
                    flow.byB().name().toLowerCase(Locale.ROOT),
                    flow.clients());
        }
        report.outcomes().ifPresent(outcomes -> tell(outcomes, to));
        for (ModelPackage model : a.id().equals(b.id()) ? List.of(a) : List.of(a, b)) {
            if (ModelComparison.hasLearntFrom(model, DataFolder.at(data))) {
                to.println("model " + model.id() + " has learnt from these reference clients: its figures flatter it");
            }
        }
        out.ifPresent(file -> to.println("those told something else: " + file));
        to.flush();
    }

    private static void tell(ModelComparison.Outcomes outcomes, PrintWriter to) {
        to.printf(
                Locale.ROOT,
                "on %,d known outcomes: AUC %.4f by A, %.4f by B; business cost per file %.4f by A, %.4f by B%n",
                outcomes.clients(),
                outcomes.aucOfA(),
                outcomes.aucOfB(),
                outcomes.costOfA(),
                outcomes.costOfB());
        to.printf(
                Locale.ROOT,
                "cost of B less cost of A: %+.4f, 95 %% interval %+.4f to %+.4f%n",
                outcomes.difference(),
                outcomes.difference() - outcomes.margin(),
                outcomes.difference() + outcomes.margin());
    }
}
