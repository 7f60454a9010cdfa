package io.octroi.commands;

import io.octroi.decision.Decision;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code decision list}: the decisions, one line each. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Lists decisions in the order in which they were taken.")
final class DecisionListCommand implements Callable<Integer> {

    @Option(names = "--client", paramLabel = "NUMBER", description = "only decisions on that client, the newest first")
    private Optional<Long> client = Optional.empty();

    @Option(
            names = "--after",
            paramLabel = "ID",
            defaultValue = "0",
            description = "only decisions with a greater number")
    private long after;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "how many at most (default ${DEFAULT-VALUE})")
    private int most;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (most < 1) {
            throw new UnusableOption("--most", "write a number from 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            List<Decision> decisions = client.isPresent()
                    ? stages.decisions().of(client.get())
                    : stages.decisions().after(after, most);
            decisions.forEach(decision -> out.println(line(decision)));
        }
        out.flush();
        return 0;
    }

    private static String line(Decision decision) {
        return "%d  %s  client %d: %s by %s; recommended: %s; %s"
                .formatted(
                        decision.id(),
                        decision.at(),
                        decision.client(),
                        word(decision.answer()),
                        decision.by(),
                        decision.recommendation().map(DecisionListCommand::word).orElse("nothing"),
                        word(decision.agreement()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
