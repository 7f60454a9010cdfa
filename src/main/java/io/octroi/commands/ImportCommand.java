package io.octroi.commands;

import io.octroi.client.DataFolder;
import io.octroi.client.ImportReport;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code import}: brings a data folder into the database. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Brings the clients of a data folder into the database.",
        description = {
            "Reads application_train.csv (reference clients, with their outcome), application_test.csv (applicants), and"
                    + " their credit history (bureau.csv, bureau_balance.csv, previous_application.csv,"
                    + " POS_CASH_balance.csv, installments_payments.csv, credit_card_balance.csv) into the database;"
                    + " plain, .gz or .zip.",
            "All of it or nothing: a file that cannot be read changes nothing. Clients that are known already are"
                    + " replaced with form and history, so bring all tables at once.",
            "A client who was erased comes back when the folder still has the number.",
            "With --outcomes, takes instead how the credits of stored applicants ended: a CSV file of SK_ID_CURR and TARGET"
                    + " (0 repaid, 1 defaulted). They stay applicants; drift checks then tell how well the model did."
        })
final class ImportCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /** What is brought in. */
    static final class Source {

        @Option(names = "--data", required = true, paramLabel = "DIR", description = "the data folder")
        private Optional<Path> data = Optional.empty();

        @Option(
                names = "--outcomes",
                required = true,
                paramLabel = "FILE.csv",
                description = "outcomes of applicants: SK_ID_CURR, TARGET")
        private Optional<Path> outcomes = Optional.empty();
    }

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (source.outcomes.isPresent()) {
            takeOutcomes(source.outcomes.get());
            return 0;
        }
        long start = System.nanoTime();
        ImportReport report = run(source.data.orElseThrow());
        print(
                report,
                Duration.ofNanos(System.nanoTime() - start),
                spec.commandLine().getOut());
        return 0;
    }

    private void takeOutcomes(Path file) {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr());
                Stages stages = new Stages(Configuration.ofEnvironment())) {
            int told = stages.drift().outcomes().read(file, JournalCommand.ACTOR, progress);
            spec.commandLine().getOut().printf(Locale.ROOT, "%,d outcomes taken%n", told);
            spec.commandLine().getOut().flush();
        }
    }

    private ImportReport run(Path data) {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            DataFolder folder = DataFolder.at(data, progress);
            try (Stages stages = new Stages(Configuration.ofEnvironment())) {
                return stages.clientImport(JournalCommand.ACTOR).run(folder);
            }
        }
    }

    private static void print(ImportReport report, Duration took, PrintWriter to) {
        to.printf(
                Locale.ROOT,
                "%,d clients imported in %.1f s: %,d reference clients, %,d applicants; %,d new, %,d updated;"
                        + " %,d with credit history%n",
                report.clients(),
                took.toMillis() / 1000.0,
                report.referenceClients(),
                report.applicants(),
                report.added(),
                report.updated(),
                report.histories().stored());
        new ReportText(to).brief(report);
        to.println("the full report: java -jar octroi.war imports");
        to.flush();
    }
}
