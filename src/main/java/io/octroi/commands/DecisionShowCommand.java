package io.octroi.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.decision.Decision;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decision show}: the whole record of one decision. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "Writes everything that led to a decision, as one JSON object.")
final class DecisionShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "the decision's number")
    private long id;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            Decision decision = stages.decisions()
                    .find(id)
                    .orElseThrow(() -> new UnusableOption("ID", "there is no decision %d".formatted(id)));
            Optional<byte[]> record = stages.decisions().json(decision);
            spec.commandLine()
                    .getOut()
                    .println(record.map(json -> new String(json, UTF_8))
                            .orElseGet(() -> "client %d was erased, and the record of decision %d with them"
                                    .formatted(decision.client(), id)));
        }
        return 0;
    }
}
