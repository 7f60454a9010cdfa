package io.octroi.commands;

import io.octroi.client.DataFolder;
import io.octroi.decision.BulkScoring;
import io.octroi.features.Catalogue;
import io.octroi.scoring.ModelPackage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code score}: scores many clients with one model. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        header = "Scores all clients of a data folder, or of a file of feature values.",
        description = "Writes SK_ID_CURR, raw_score, solvency_score, repayment_probability and recommendation, "
                + "then one column per contribution when asked. The database is not touched.")
final class ScoreCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "the model package's folder")
    private Path model;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "the file to write to")
    private Path out;

    @Option(names = "--contributions", description = "write the contribution of every feature too")
    private boolean contributions;

    @Spec
    private CommandSpec spec;

    /** Where the clients are. */
    static final class Source {

        @Option(names = "--data", required = true, paramLabel = "DIR", description = "a data folder")
        private Optional<Path> data = Optional.empty();

        @Option(
                names = "--features",
                required = true,
                paramLabel = "FILE.csv",
                description = "SK_ID_CURR and one column per input, headed by id, alias or the model's own name")
        private Optional<Path> features = Optional.empty();
    }

    @Override
    public Integer call() {
        BulkScoring scoring = new BulkScoring(ModelPackage.read(model), contributions);
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            BulkScoring.Report report = source.features
                    .map(file -> scoring.featureFile(file, out, progress))
                    .orElseGet(() -> scoring.dataFolder(
                            DataFolder.at(source.data.orElseThrow(), progress), Catalogue.standard(), out));
            print(report, spec.commandLine().getOut());
        }
        return 0;
    }

    private void print(BulkScoring.Report report, PrintWriter to) {
        List<String> named = report.ignoredColumns().stream()
                .filter(column -> !column.isEmpty())
                .toList();
        if (named.size() < report.ignoredColumns().size()) {
            to.println("ignored, as the index that pandas writes: the column without a name");
        }
        if (!named.isEmpty()) {
            to.println("ignored, because the model does not read them: " + String.join(", ", named));
        }
        to.printf(Locale.ROOT, "%,d clients scored into %s%n", report.clients(), out);
        to.flush();
    }
}
