package io.octroi.commands;

import io.octroi.scoring.Manifest.Waiver;
import io.octroi.scoring.ModelPackage;
import io.octroi.training.Adoption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code model adopt}: wraps a model that somebody else trained. */
@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        header = "Wraps a LightGBM text model that somebody else trained into a model package.",
        description = "Its inputs are found in the feature catalogue by id or by the seed project's name. With "
                + "inputs that the catalogue does not have, the package scores feature files only. An input "
                + "that is forbidden, or computed from what is, needs a waiver, which stays in the package.")
final class ModelAdoptCommand implements Callable<Integer> {

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE",
            description = "the model, in LightGBM's text format")
    private Path model;

    @Option(
            names = "--preprocessing",
            paramLabel = "FILE.json",
            description = "feature_order, and scikit-learn's fitted imputer and min-max scaler")
    private Optional<Path> preprocessing = Optional.empty();

    @Option(names = "--names", paramLabel = "FILE", description = "one name per input and line, in the model's order")
    private Optional<Path> names = Optional.empty();

    @Option(
            names = "--calibration",
            paramLabel = "FILE.json",
            description = "from raw score to default rate, as a manifest has it; without it, the model's own sigmoid")
    private Optional<Path> calibration = Optional.empty();

    @Option(
            names = "--threshold",
            required = true,
            paramLabel = "S",
            description = "solvency score, 0 to 100, from which granting is recommended")
    private double threshold;

    @ArgGroup(exclusive = false)
    private @Nullable WaiverOptions waiver;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the package's folder; new or empty")
    private Path out;

    @Spec
    private CommandSpec spec;

    /** Both or none. */
    static final class WaiverOptions {

        private static final int LONGEST = 2_000;

        @Option(
                names = "--waive",
                required = true,
                paramLabel = "WHY",
                description = "why forbidden inputs are let through")
        private String why = "";

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who lets them through")
        private String by = "";

        Waiver waiver() {
            return new Waiver(
                    "",
                    UnusableOption.refuseUnfit("--by", by, LONGEST),
                    UnusableOption.refuseUnfit("--waive", why, LONGEST));
        }
    }

    @Override
    public Integer call() {
        Adoption.Terms terms = new Adoption.Terms(
                model,
                preprocessing,
                names,
                calibration,
                threshold,
                Optional.ofNullable(waiver).map(WaiverOptions::waiver));
        ModelPackage adopted = Adoption.standard().adopt(terms, out);
        new ModelSummary(adopted).print(out.toString(), spec.commandLine().getOut());
        return 0;
    }
}
