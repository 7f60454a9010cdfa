package io.octroi.commands;

import io.octroi.client.DataFolder;
import io.octroi.client.ImportReport;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
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
            "A client who was erased comes back when the folder still has the number."
        })
final class ImportCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the data folder")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        ImportReport report = run();
        print(
                report,
                Duration.ofNanos(System.nanoTime() - start),
                spec.commandLine().getOut());
        return 0;
    }

    private ImportReport run() {
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
