package io.octroi.commands;

import io.octroi.client.PersonalFile;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code person export}: writes everything held on one person into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Writes everything held on one person into one JSON file.",
        description = {
            "Application form as imported, outcome if known, protected attributes, every feature of the credit history, the"
                    + " import that brought it, and erasures recorded under the number.",
            "Only the account that runs this may read the file. A file that is there already stays as it is."
        })
final class PersonExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NUMBER", description = "the client's number")
    private long client;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        UnusableOption.refuseExisting("--out", out);
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            PersonalFile file = stages.personalFiles(JournalCommand.ACTOR).of(client);
            file.writeTo(out);
            String held = file.credit().isPresent()
                    ? "everything held on client %d"
                    : "client %d was erased: what is kept of it";
            spec.commandLine().getOut().printf(held + " is in %s%n", client, out);
        }
        return 0;
    }
}
