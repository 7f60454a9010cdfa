package io.octroi.commands;

import io.octroi.client.Progress;
import io.octroi.drift.DriftCheck;
import io.octroi.drift.DriftFolder;
import io.octroi.drift.DriftReport;
import io.octroi.drift.DriftRules;
import io.octroi.drift.DriftWords;
import io.octroi.drift.Method;
import io.octroi.drift.Sample;
import io.octroi.drift.SampleFile;
import io.octroi.features.Catalogue;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.ModelPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code drift}: compares two files of features, or the applicants in the database with its reference clients. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        header = "Tells whether current clients still resemble the reference.",
        description = {
            "Writes drift.html, a page that stands alone, and drift.json with the same figures: for each column the test and"
                    + " verdict of Evidently 0.7.21, and beside it what chance alone would give at these sizes. A column asks"
                    + " for a look when it goes beyond both.",
            "SK_ID_CURR is no column. TARGET, where the files have it and a model is given, tells how well the model did;"
                    + " MONTH, a text such as 2026-11, splits the current clients by month.",
            "Without files, the applicants in the database are compared with its reference clients, by what the champion"
                    + " reads; the check is kept, and told in the journal."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing asks for a look", "1:drift is found", "2:not done; one line says why"})
final class DriftCommand implements Callable<Integer> {

    private static final int FOUND = 1;

    @ArgGroup(exclusive = false)
    private @Nullable Files files;

    /** The two samples as files. */
    static final class Files {

        @Option(
                names = "--reference",
                required = true,
                paramLabel = "FILE.csv",
                description = "the features of reference clients, as «features» writes them, or any CSV file")
        private Path reference;

        @Option(
                names = "--current",
                required = true,
                paramLabel = "FILE.csv",
                description = "the same of current clients")
        private Path current;

        @Option(names = "--model", paramLabel = "DIR", description = "a model package: compare its scores too")
        private Optional<Path> model = Optional.empty();
    }

    @Option(
            names = "--since",
            paramLabel = "YYYY-MM-DD",
            description = "without files: applicants that came from that day on (default: all)")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder to write to")
    private Path out;

    @Option(
            names = "--share",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description =
                    "the share of drifting columns from which on Evidently's rule says that the data set has drifted"
                            + " (default ${DEFAULT-VALUE})")
    private double share;

    @Option(
            names = "--method",
            paramLabel = "COLUMN=METHOD",
            description =
                    "choose a column's method: ks, chisquare, z, wasserstein, jensenshannon, psi, kl_div, hellinger,"
                            + " t_test, mannw or g_test; may be given several times")
    private Map<String, String> methods = new LinkedHashMap<>();

    @Option(
            names = "--threshold",
            paramLabel = "COLUMN=NUMBER",
            description = "choose a column's threshold; may be given several times")
    private Map<String, Double> thresholds = new LinkedHashMap<>();

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DriftRules rules = rules();
        Catalogue catalogue = Catalogue.standard();
        Files named = files;
        if (named != null && since.isPresent()) {
            throw new UnusableOption("--since", "is about the database, and files are named");
        }
        DriftReport report;
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            report = named == null ? ofDatabase(rules, progress) : ofFiles(named, rules, catalogue, progress);
        }
        DriftWords words = new DriftWords(language.locale(), catalogue);
        Path page = new DriftFolder(out).write(report, words);
        words.overview(report).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().printf(Locale.ROOT, "%s%n", page);
        spec.commandLine().getOut().flush();
        return report.found() ? FOUND : 0;
    }

    private static DriftReport ofFiles(Files named, DriftRules rules, Catalogue catalogue, Progress progress) {
        DriftCheck check = new DriftCheck(rules, catalogue, named.model.map(ModelPackage::read));
        Sample before = SampleFile.read(named.reference, progress);
        return check.run(before, SampleFile.read(named.current, progress), progress);
    }

    private DriftReport ofDatabase(DriftRules rules, Progress progress) {
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            return stages.drift()
                    .checks()
                    .run(rules, since, JournalCommand.ACTOR, progress)
                    .report();
        }
    }

    private DriftRules rules() {
        Map<String, Method> chosen = new LinkedHashMap<>();
        methods.forEach((column, id) -> chosen.put(
                column,
                Method.find(id).orElseThrow(() -> new UnusableOption("--method", "there is no method «" + id + "»"))));
        try {
            return new DriftRules(share, chosen, thresholds, DriftRules.USUAL.draws(), DriftRules.USUAL.seed());
        } catch (IllegalArgumentException e) {
            throw new UnusableOption("--share", String.valueOf(e.getMessage()));
        }
    }
}
