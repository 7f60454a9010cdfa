package io.octroi.commands;

import io.octroi.exploration.Exploration;
import io.octroi.exploration.ExplorationFolder;
import io.octroi.exploration.Explorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code explore}: looks over a data folder before anything is learnt from it. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        header = "Looks over a data folder: what is missing, odd, rare, and what goes with defaults.",
        description = {
            "Writes exploration.html, a page that stands alone, and exploration.json with the same figures: missing values,"
                    + " each cleaning rule with the rows it touches, outliers, correlations with the outcome before and after"
                    + " cleaning, default rates by category and by tenth, and the tables of credit history.",
            "No client stands in it: groups of fewer than 50 are not told, and ranges run from 1 to 99 %%."
        })
final class ExploreCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "a data folder with reference clients")
    private Path data;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder to write; new or empty")
    private Path out;

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ExplorationFolder folder = new ExplorationFolder(out);
        Exploration exploration;
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            exploration = new Explorer(data, progress).explore();
        }
        Path page = folder.write(exploration, language.locale());
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d reference clients, %.2f %% defaulted, %,d applicants: %s%n",
                        exploration.clients(),
                        100 * exploration.defaulted(),
                        exploration.applicants(),
                        page);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
