package io.octroi.commands;

import io.octroi.synthetic.Packing;
import io.octroi.synthetic.RealismReport;
import io.octroi.synthetic.SyntheticPopulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code synthesize}: invents a population. */
@Command(
        name = "synthesize",
        mixinStandardHelpOptions = true,
        header = "Invents a population of any size.",
        description = {
            "Invents clients shaped like Home Credit's, from published statistics: application forms and the six tables of credit"
                    + " history. Nobody among them exists.",
            "The same seed gives the same files, byte for byte.",
            "With --report it also prints how far the files lie from the published statistics; without --clients it invents"
                    + " nobody, and reports on the files that lie in DIR already."
        })
final class SynthesizeCommand implements Callable<Integer> {

    /** Client numbers count up from the first one and are whole numbers of 32 bits. */
    private static final int MOST_CLIENTS = Integer.MAX_VALUE - SyntheticPopulation.FIRST_NUMBER;

    @Option(
            names = "--clients",
            paramLabel = "N",
            description = "how many reference clients; may be absent with --report alone")
    private Optional<Integer> clients = Optional.empty();

    @Option(
            names = "--applicants",
            paramLabel = "N",
            description = "how many applicants (default: one for every six reference clients)")
    private Optional<Integer> applicants = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "of everything random (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--gzip", description = "write .csv.gz instead of .csv")
    private boolean gzip;

    @Option(names = "--report", description = "print how far the files lie from the published statistics")
    private boolean report;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "the folder to write to, or to report on")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (clients.isPresent()) {
            invent(clients.get());
        } else if (!report) {
            throw new UnusableOption(
                    "--clients", "say how many clients to invent, or --report to compare what is in " + out);
        }
        if (report) {
            compare();
        }
        return 0;
    }

    private void invent(int reference) throws IOException {
        int waiting = applicants.orElseGet(() -> SyntheticPopulation.applicantsFor(reference));
        refuseUnusable(reference, waiting);
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            new SyntheticPopulation(seed, gzip ? Packing.GZIP : Packing.PLAIN)
                    .write(reference, waiting, out, done -> progress.advanced("clients", done, reference + waiting));
        }
        spec.commandLine()
                .getOut()
                .printf("%d reference clients and %d applicants invented in %s%n", reference, waiting, out);
    }

    private void compare() throws IOException {
        if (!RealismReport.isPossible(out)) {
            throw new UnusableOption("--out", "no application_train.csv or application_train.csv.gz lies in " + out);
        }
        spec.commandLine().getOut().println(RealismReport.of(out));
    }

    private void refuseUnusable(int reference, int waiting) {
        if (reference < 1) {
            throw new UnusableOption("--clients", reference + " is too few, write 1 or more");
        }
        if (waiting < 0) {
            throw new UnusableOption("--applicants", waiting + " is too few, write 0 or more");
        }
        if (reference + (long) waiting > MOST_CLIENTS) {
            throw new UnusableOption(
                    "--clients", "more than %d clients and applicants together".formatted(MOST_CLIENTS));
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new UnusableOption("--out", out + " is a file, name a folder");
        }
    }
}
