package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.RealSample;
import io.octroi.TestDatabase;
import io.octroi.platform.Stages;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All seven tables of the real sample, where they are at hand. */
@Tag("database")
class RealImportIT {

    @Test
    void bringsTenThousandClientsWithTheirHistory(@TempDir Path home) {
        Path data = RealSample.folder("data", "home-credit", "relational");
        try (Stages stages = new Stages(TestDatabase.under(home))) {
            ImportReport report = stages.clientImport().run(DataFolder.at(data));

            assertEquals(10_000, report.clients());
            assertEquals(10_000, report.added());
            assertTrue(report.histories().stored() > 9_000, report.histories()::toString);
            assertEquals(
                    Optional.of(Outcome.DEFAULTED),
                    stages.clients().get("100002").outcome());
        }
    }
}
