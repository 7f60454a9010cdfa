package io.octroi.commands;

import io.octroi.client.ClientImport;
import io.octroi.client.DataFolder;
import io.octroi.client.FileNote;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
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
            "Reads application_train.csv (reference clients, with their outcome), application_test.csv (applicants), and",
            "their credit history (bureau.csv, bureau_balance.csv, previous_application.csv, POS_CASH_balance.csv,",
            "installments_payments.csv, credit_card_balance.csv) into the database; plain, .gz or .zip.",
            "All of it or nothing: a file that cannot be read changes nothing. Clients that are known already are",
            "replaced."
        })
final class ImportCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the data folder")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        ClientImport.Report report = run();
        print(
                report,
                Duration.ofNanos(System.nanoTime() - start),
                spec.commandLine().getOut());
        return 0;
    }

    private ClientImport.Report run() {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            DataFolder folder = DataFolder.at(data, progress);
            try (Stages stages = new Stages(Configuration.ofEnvironment())) {
                return stages.clientImport().run(folder);
            }
        }
    }

    private static void print(ClientImport.Report report, Duration took, PrintWriter to) {
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
                report.withHistory());
        report.historyRows()
                .forEach((table, rows) -> to.printf(
                        Locale.ROOT,
                        "%s: %,d rows, %,d of them of unknown clients%n",
                        table.title(),
                        rows.read(),
                        rows.ofUnknownClients()));
        report.notes().forEach((file, note) -> tell(to, file, note));
        to.flush();
    }

    private static void tell(PrintWriter to, String file, FileNote note) {
        name(to, file + ": ignored, because Octroi knows no such columns", note.ignoredColumns());
        name(to, file + ": absent, and therefore missing in all rows", note.absentColumns());
        if (note.latin1()) {
            to.println(file + ": not UTF-8, and therefore read as Latin-1");
        }
    }

    private static void name(PrintWriter to, String what, Set<String> columns) {
        if (!columns.isEmpty()) {
            to.println(what + ": " + String.join(", ", columns));
        }
    }
}
