package io.octroi.commands;

import io.octroi.scoring.ModelPackage;
import io.octroi.training.FairnessMeasurement;
import io.octroi.training.FairnessReport;
import io.octroi.training.FairnessText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code model fairness}: how a model treats women and men, the young and the old. */
@Command(
        name = "fairness",
        mixinStandardHelpOptions = true,
        header = "Measures whether a model treats groups of people alike.",
        description = {
            "Scores the reference clients of a data folder, and tells by sex and by age how many would be granted, how many"
                    + " good payers and how many defaults are among them, whether predicted default rates keep their word,"
                    + " and how well the model's features tell sex and age; with 95%% intervals.",
            "Sex and age are read for this measurement alone. A group that falls below four fifths of the best one is"
                    + " flagged: somebody has to answer for it, nothing is changed."
        })
final class ModelFairnessCommand implements Callable<Integer> {

    /** With smaller groups, figures would tell of single people. */
    private static final int LEAST_GROUP = 30;

    @Parameters(paramLabel = "DIR", description = "the package's folder")
    private Path folder;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "a data folder with reference clients")
    private Path data;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, html or json (default: table)")
    private Format format = Format.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "the file to write (default: the terminal)")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--smallest-group",
            paramLabel = "N",
            description = "figures of groups with fewer files are not told (default: ${DEFAULT-VALUE}, at least 30)")
    private int smallestGroup = FairnessReport.SMALLEST_GROUP;

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    /** How the report is written. */
    private enum Format {
        TABLE,
        HTML,
        JSON
    }

    @Override
    public Integer call() throws IOException {
        if (smallestGroup < LEAST_GROUP) {
            throw new UnusableOption("--smallest-group", "is " + LEAST_GROUP + " or more");
        }
        FairnessReport report = measure();
        write(
                switch (format) {
                    case TABLE -> new FairnessText(report, language.locale()).text();
                    case HTML -> new FairnessText(report, language.locale()).html();
                    case JSON -> new String(report.json(), StandardCharsets.UTF_8) + "\n";
                });
        return 0;
    }

    private FairnessReport measure() {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            return FairnessMeasurement.of(ModelPackage.read(folder), data, smallestGroup, progress);
        }
    }

    private void write(String text) throws IOException {
        if (out.isPresent()) {
            WholeFile.write(out.get(), text);
        } else {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
    }
}
