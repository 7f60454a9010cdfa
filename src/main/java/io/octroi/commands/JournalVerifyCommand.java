package io.octroi.commands;

import io.octroi.decision.DecisionCheck;
import io.octroi.journal.Audit;
import io.octroi.journal.Verdict;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journal verify}: whether the journal is what was sealed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Checks that nothing in the journal, and no decision, was changed, and names the first that was.",
        description = {
            "Without --key the keys recorded beside the entries are believed, which somebody may have exchanged with them."
                    + " Without --head nobody can tell whether the end was cut off.",
            "With --file the database is not opened."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing was changed", "1:something was; one line names the first", "2:it cannot be checked"})
final class JournalVerifyCommand implements Callable<Integer> {

    private static final int ALTERED = 1;

    @Option(names = "--file", paramLabel = "EXPORT", description = "check this export instead of the database")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--key", paramLabel = "PUBLIC.pem", description = "the public key that is believed")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--head", paramLabel = "HEAD.json", description = "an anchor that journal head wrote earlier")
    private Optional<Path> head = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        if (file.isPresent()) {
            return tell(watched(listener -> Audit.verifyFile(file.get(), key, head, listener))) ? 0 : ALTERED;
        }
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            boolean sound =
                    tell(watched(listener -> stages.audit(JournalCommand.ACTOR).verify(key, head, listener)));
            return sound && tell(stages.auditing().decisionCheck().run(checked -> {})) ? 0 : ALTERED;
        }
    }

    /** A check that tells how far it has come. */
    private interface Check {
        Verdict run(Audit.Listener listener) throws IOException, SQLException;
    }

    private Verdict watched(Check check) throws IOException, SQLException {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            return check.run((done, total) -> progress.advanced("checking the journal", done, total));
        }
    }

    /** Returns whether all is as it was sealed. */
    private boolean tell(Verdict verdict) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(verdict.altered().map(JournalVerifyCommand::line).orElseGet(() -> line(verdict)));
        verdict.strangers().forEach(id -> out.println("nobody known vouches for key " + id + ", which sealed as well"));
        out.flush();
        return verdict.altered().isEmpty();
    }

    /** Returns whether all decisions are as they were taken. */
    private boolean tell(DecisionCheck.Result decisions) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(decisions
                .wrong()
                .map(wrong -> "altered: " + wrong)
                .orElseGet(() -> String.format(
                        Locale.ROOT, "%,d decisions and their records are as they were taken", decisions.decisions())));
        out.flush();
        return decisions.wrong().isEmpty();
    }

    private static String line(Verdict.Alteration altered) {
        return String.format(Locale.ROOT, "altered at entry %,d: %s", altered.position(), altered.why());
    }

    private String line(Verdict verdict) {
        String believed = key.isPresent()
                ? "the given key"
                : head.isPresent() ? "the key of the anchor" : "the keys recorded in the journal itself";
        return String.format(
                Locale.ROOT,
                "%,d entries are as they were sealed (%,d seals, checked with %s%s)",
                verdict.entries(),
                verdict.seals(),
                believed,
                head.isPresent() ? "; nothing is missing up to the anchor" : "; no anchor, so the end may be missing");
    }
}
