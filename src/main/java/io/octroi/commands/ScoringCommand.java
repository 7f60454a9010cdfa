package io.octroi.commands;

import io.octroi.decision.ScoringChange;
import io.octroi.decision.ScoringSwitch;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scoring}: puts scoring out of use, and into use again. */
@Command(
        name = "scoring",
        mixinStandardHelpOptions = true,
        header = "Puts scoring out of use, or into use again.",
        description = "Servers that run follow within seconds. While scoring is out of use, people decide by hand.",
        synopsisSubcommandLabel = "<command>")
final class ScoringCommand implements Runnable {

    private static final int MOST_CHANGES = 50;

    private final Supplier<Stages> opening;

    @Spec
    private CommandSpec spec;

    ScoringCommand() {
        this(() -> new Stages(Configuration.ofEnvironment()));
    }

    ScoringCommand(Supplier<Stages> opening) {
        this.opening = opening;
    }

    /** Who uses the switch, and why. */
    static final class SwitchOptions {

        private static final int LONGEST_NAME = 200;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who decides it")
        private String by = "";

        @Option(
                names = "--why",
                required = true,
                paramLabel = "TEXT",
                description = "why, in 20 to 2,000 characters; everybody reads it")
        private String why = "";

        private String by() {
            return UnusableOption.refuseUnfit("--by", by, LONGEST_NAME);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do with scoring");
    }

    @Command(
            name = "stop",
            mixinStandardHelpOptions = true,
            header = "Puts scoring out of use: no page and no request gets a score any more.")
    void stop(@Mixin SwitchOptions options) {
        String by = options.by();
        with(scoring -> scoring.stop(by, options.why));
        tell("scoring is out of use");
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, header = "Puts scoring into use again.")
    void resume(@Mixin SwitchOptions options) {
        String by = options.by();
        with(scoring -> scoring.resume(by, options.why));
        tell("scoring is in use again");
    }

    @Command(
            name = "state",
            mixinStandardHelpOptions = true,
            header = "Tells whether scoring is in use, and who changed that, when and why.")
    void state() {
        with(scoring -> {
            List<ScoringChange> changes = scoring.changes(MOST_CHANGES);
            boolean inUse = changes.isEmpty() || changes.get(0).inUse();
            tell(inUse ? "scoring is in use" : "scoring is out of use");
            changes.forEach(change -> tell("%s %s by %s: %s"
                    .formatted(change.at(), change.inUse() ? "resumed" : "stopped", change.by(), change.why())));
        });
    }

    private void with(Consumer<ScoringSwitch> work) {
        try (Stages stages = opening.get()) {
            work.accept(stages.scoringSwitch());
        }
    }

    private void tell(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
