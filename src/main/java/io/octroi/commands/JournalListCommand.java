package io.octroi.commands;

import io.octroi.journal.Reading;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journal list}: the newest entries, to be read. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Lists the newest entries of the journal, the oldest of them first.",
        description = "Content about a person shows while the person's key exists, and as «erased» afterwards.")
final class JournalListCommand implements Callable<Integer> {

    private static final int MOST = 100_000;

    @Option(names = "--kind", paramLabel = "KIND", description = "only entries of that kind, such as model.promoted")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--client", paramLabel = "NUMBER", description = "only entries about that client")
    private Optional<Long> client = Optional.empty();

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many at most (default ${DEFAULT-VALUE})")
    private int last;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        if (last < 1 || last > MOST) {
            throw new UnusableOption("--last", "write a number from 1 to " + MOST);
        }
        OptionalLong number = client.stream().mapToLong(Long::longValue).findFirst();
        PrintWriter out = spec.commandLine().getOut();
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            stages.audit(JournalCommand.ACTOR).read(kind, number, last).forEach(reading -> out.println(line(reading)));
        }
        out.flush();
        return 0;
    }

    private static String line(Reading reading) {
        return String.format(
                Locale.ROOT,
                "%s  %s  %s by %s%s: %s",
                reading.position() == 0 ? "not sealed yet" : reading.position(),
                reading.at(),
                reading.kind(),
                reading.actor(),
                reading.client().isPresent() ? " on client " + reading.client().getAsLong() : "",
                reading.content().startsWith("{") ? reading.content() : "«" + reading.content() + "»");
    }
}
