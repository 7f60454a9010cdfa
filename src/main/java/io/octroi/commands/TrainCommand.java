package io.octroi.commands;

import io.octroi.features.Catalogue;
import io.octroi.platform.BuildVersion;
import io.octroi.platform.TrackingVariables;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.CostTerms;
import io.octroi.training.Plan;
import io.octroi.training.RunTracking;
import io.octroi.training.Training;
import io.octroi.training.TrainingReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: learns a model from the reference clients of a data folder. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        header = "Learns a model and writes a model package.",
        description = {
            "Learns from the reference clients of a data folder (application_train.csv, and what the tables of credit"
                    + " history say of them): chooses features, lets candidates compete on inner folds, judges them on"
                    + " outer ones, draws the threshold of least business cost, and writes a model package with all that"
                    + " was found. The same data, options and seed give the same package, its date aside. Killed and"
                    + " started again, it goes on where it was."
        })
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the data folder")
    private Path data;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the package's folder; new or empty")
    private Path out;

    @Option(names = "--seed", paramLabel = "S", description = "of everything random (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Mixin
    private BudgetOption budget;

    @Option(names = "--draws", paramLabel = "N", description = "so many settings a candidate instead of the budget's")
    private @Nullable Integer draws;

    @Option(names = "--monotone", description = "risk must move with each feature as the catalogue expects")
    private boolean monotone;

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description = "what a file costs the lender, case by case (docs/training.md); without it: granted, then"
                    + " defaulted 100; granted, then repaid -10; refused 0; every file 1")
    private @Nullable Path costs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        TrainingReport report = run();
        new TrainingText(report).print(spec.commandLine().getOut());
        return 0;
    }

    private TrainingReport run() {
        Plan plan = Plan.of(budget.budget(), seed).monotone(monotone);
        Plan drawing = draws == null ? plan : plan.drawing(atLeastOne(draws));
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            return new Training(
                            Catalogue.standard(),
                            drawing,
                            matrix(),
                            Clock.systemUTC(),
                            progress,
                            tracking(),
                            BuildVersion.read())
                    .train(data, out);
        }
    }

    /** Files under home, and a tracking server where the environment names one. */
    private RunTracking tracking() {
        PrintWriter err = spec.commandLine().getErr();
        return TrackingVariables.tracking(System.getenv(), line -> {
            err.println(line);
            err.flush();
        });
    }

    private CostMatrix matrix() {
        try {
            return Optional.ofNullable(costs).map(CostTerms::read).orElse(CostMatrix.STANDARD);
        } catch (IllegalArgumentException e) {
            throw new UnusableOption("--costs", String.valueOf(e.getMessage()));
        }
    }

    private static int atLeastOne(int number) {
        if (number < 1 || number > Plan.MOST_DRAWS) {
            throw new UnusableOption("--draws", "from 1 to " + Plan.MOST_DRAWS + ", not " + number);
        }
        return number;
    }
}
