package io.octroi.commands;

import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.report.BulkReports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: the reports of all decisions of a period. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        header = "Writes the reports of all decisions of a period, as PDFs, with an index and SHA-256 sums.",
        description = {
            "A run that was ended is taken up by the same command. index.csv lists the decisions, those whose client was"
                    + " erased without a file; SHA256SUMS comes last: sha256sum -c SHA256SUMS checks the folder.",
            "Only the account that runs this may look into a new folder."
        })
final class ReportCommand implements Callable<Integer> {

    private static final List<String> LANGUAGES = List.of("fr", "en");

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "the first day, such as 2026-11-01")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "the last day, included")
    private LocalDate to = LocalDate.MAX;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "a new folder, or one left unfinished")
    private Path out;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "fr",
            description = "fr or en (default ${DEFAULT-VALUE})")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (to.isBefore(from)) {
            throw new UnusableOption("--to", "write a day that is not before " + from);
        }
        if (!LANGUAGES.contains(language)) {
            throw UnusableOption.unknownWord("--language", language, LANGUAGES);
        }
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr());
                Stages stages = new Stages(Configuration.ofEnvironment())) {
            BulkReports bulk =
                    new BulkReports(stages.decisions(), stages.auditing().reports(), JournalCommand.ACTOR);
            BulkReports.Result result = bulk.write(
                    new BulkReports.Period(from, to, ZoneId.systemDefault()),
                    Locale.forLanguageTag(language),
                    out,
                    progress);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%,d reports are in %s (%,d were there already, %,d decisions were erased)%n",
                            result.written(),
                            out,
                            result.kept(),
                            result.erased());
        }
        return 0;
    }
}
