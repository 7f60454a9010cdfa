package io.octroi.commands;

import io.octroi.client.Erasure;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code person erase}: erases one person. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        header = "Erases everything held on one person.",
        description = {
            "Removes application form, outcome, protected attributes and credit history, destroys the key of what is sealed"
                    + " about the person, and works out anew what is known of the reference clients as a whole. Kept are"
                    + " the number, the time, who decided it and why.",
            "It cannot be undone. A later import that has the number brings the client back: take it out of your data too."
                    + " Backups and exported files are yours to erase."
        })
final class PersonEraseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NUMBER", description = "the client's number")
    private long client;

    @Mixin
    private ErasureOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String by = options.by();
        String why = options.why();
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            Erasure erasure = stages.erasures().erase(client, by, why);
            spec.commandLine().getOut().printf("client %d is erased (%s)%n", erasure.client(), erasure.at());
        }
        return 0;
    }
}
