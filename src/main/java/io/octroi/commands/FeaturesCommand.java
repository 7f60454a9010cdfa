package io.octroi.commands;

import io.octroi.client.DataFolder;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code features}: writes what models read of the clients of a data folder. */
@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        header = "Writes the features of all clients of a data folder.",
        description = {
            "Writes one row a client, SK_ID_CURR first, then every feature that a model may read, in full precision; a"
                    + " missing value is an empty cell, a category its code. Reference clients come first, then applicants."
        })
final class FeaturesCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the data folder")
    private Path data;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "the file to write")
    private Path out;

    @Option(names = "--aliases", description = "head columns with the seed project's names, where they have one")
    private boolean aliases;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        refuseUnusable();
        FeatureMatrix matrix = new FeatureMatrix(Catalogue.standard());
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            long clients = matrix.write(DataFolder.at(data, progress), out, aliases);
            spec.commandLine()
                    .getOut()
                    .printf(Locale.ROOT, "%,d clients with %,d features in %s%n", clients, matrix.width(), out);
        }
        return 0;
    }

    private void refuseUnusable() {
        if (Files.isDirectory(out)) {
            throw new UnusableOption("--out", out + " is a folder, name a file");
        }
        Path folder = out.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new UnusableOption("--out", "there is no folder " + folder);
        }
    }
}
