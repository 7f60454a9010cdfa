package io.octroi.commands;

import io.octroi.client.Imports;
import io.octroi.client.StoredImport;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imports}: tells what earlier imports brought. */
@Command(
        name = "imports",
        mixinStandardHelpOptions = true,
        header = "Lists the imports so far, or shows the full report of one.",
        description = {
            "Without a number: one line for each import, the newest first. With a number: for each file the rows read,"
                    + " kept and skipped, and for each column the missing rate beside that of the reference clients."
        })
final class ImportsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "which import")
    private Optional<Long> number = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            PrintWriter out = spec.commandLine().getOut();
            if (number.isPresent()) {
                show(stages.imports(), number.get(), out);
            } else {
                list(stages.imports().all(), out);
            }
            out.flush();
        }
        return 0;
    }

    private static void list(List<StoredImport> imports, PrintWriter out) {
        if (imports.isEmpty()) {
            out.println("Nothing has been imported yet.");
        }
        for (StoredImport one : imports) {
            out.printf(
                    Locale.ROOT,
                    "%6d  %s  %s%n",
                    one.id(),
                    one.finishedAt(),
                    one.report()
                            .map(report -> "%,d reference clients, %,d applicants"
                                    .formatted(report.referenceClients(), report.applicants()))
                            .orElse("without a report"));
        }
    }

    private static void show(Imports imports, long id, PrintWriter out) {
        StoredImport one = imports.find(id).orElseThrow(() -> new UnusableOption("NUMBER", "there is no import " + id));
        ReportText text = new ReportText(out);
        one.report().ifPresentOrElse(text::full, () -> out.println("Import " + id + " has no report."));
    }
}
