package io.octroi.platform;

import io.octroi.client.DataFolder;
import io.octroi.client.HistoryTable;
import io.octroi.client.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The invented clients that come with Octroi: demo mode imports them into an empty database. */
final class DemoClients {

    private static final Logger LOG = Logger.getLogger(DemoClients.class.getName());

    /** Every table of the input layout; those that do not come along are left out. */
    private static final List<String> FILES = Stream.concat(
                    Stream.of("application_train", "application_test"),
                    Arrays.stream(HistoryTable.values()).map(HistoryTable::title))
            .map(table -> table + ".csv.gz")
            .toList();

    private final Stages stages;

    DemoClients(Stages stages) {
        this.stages = stages;
    }

    void importIfEmpty() {
        if (!stages.configuration().demo() || !stages.clientImport().isFirst()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("octroi-demo");
            ImportReport report = importThrough(folder);
            LOG.info(() -> "demo mode: %d reference clients and %d applicants imported, all of them invented"
                    .formatted(report.referenceClients(), report.applicants()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport importThrough(Path folder) throws IOException {
        try {
            for (String file : FILES) {
                copy(file, folder);
            }
            return stages.clientImport().run(DataFolder.at(folder));
        } finally {
            for (String file : FILES) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
    }

    private static void copy(String file, Path folder) throws IOException {
        try (InputStream in = DemoClients.class.getResourceAsStream("/data/" + file)) {
            if (in != null) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }
}
