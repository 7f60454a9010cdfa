package io.octroi.commands;

import io.octroi.scoring.ModelPackage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code model check}: whether a package can be used. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Checks a model package, and tells what it is.",
        description = "Every file is compared with its SHA-256, the model text is read strictly, and the golden "
                + "rows are scored again.")
final class ModelCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the package's folder")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        new ModelSummary(ModelPackage.read(folder))
                .print(folder.toString(), spec.commandLine().getOut());
        return 0;
    }
}
