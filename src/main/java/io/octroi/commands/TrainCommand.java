package io.octroi.commands;

import io.octroi.training.Training;
import io.octroi.training.TrainingReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: learns a model from the reference clients of a data folder. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        header = "Learns a model and writes a model package.",
        description = {
            "Learns a model from the reference clients of a data folder (application_train.csv, and what the tables of"
                    + " credit history say of them), validates it on five folds, chooses the threshold of least business"
                    + " cost, and writes a model package. The same data and seed give the same model.txt."
        })
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the data folder")
    private Path data;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the package's folder; new or empty")
    private Path out;

    @Option(names = "--seed", paramLabel = "S", description = "of everything random (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        print(run(), spec.commandLine().getOut());
        return 0;
    }

    private TrainingReport run() {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            return Training.standard(progress).train(data, out, seed);
        }
    }

    private static void print(TrainingReport report, PrintWriter to) {
        to.printf(
                Locale.ROOT,
                "%s: %,d clients, %.2f %% defaulted, %d features, %.0f s%n",
                report.modelId(),
                report.clients(),
                100 * report.defaultRate(),
                report.features(),
                report.took().toMillis() / 1000.0);
        to.printf(
                Locale.ROOT,
                "out of fold: AUC %.4f, business cost %.3f per file at threshold %.1f%n",
                report.auc(),
                report.cost(),
                report.threshold());
        to.println("package: " + report.folder());
        to.flush();
    }
}
