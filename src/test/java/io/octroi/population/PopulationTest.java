package io.octroi.population;

import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.octroi.TestDatabase;
import io.octroi.client.DataFolder;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class PopulationTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatItReadUntilAnImportOrAnErasureChangesIt() throws IOException {
        Path train = folder.resolve("application_train.csv");
        Feature credit = Catalogue.standard().feature("AMT_CREDIT");
        try (Stages stages = new Stages(TestDatabase.under(folder.resolve("home")))) {
            referenceTable()
                    .with("1,0", Map.of("AMT_CREDIT", "10"))
                    .with("2,0", Map.of("AMT_CREDIT", "20"))
                    .writeTo(train);
            stages.clientImport().run(DataFolder.at(folder));
            Population population = new Population(stages.clients(), stages.catalogue());
            assertEquals(50, population.percentile(credit, 15));
            assertSame(population.density(credit), population.density(credit));

            referenceTable()
                    .with("3,1", Map.of("AMT_CREDIT", "30"))
                    .with("4,1", Map.of("AMT_CREDIT", "40"))
                    .writeTo(train);
            stages.clientImport().run(DataFolder.at(folder));
            assertEquals(25, population.percentile(credit, 15));
            assertEquals(4, population.size());

            stages.erasures().erase(1, "dpo", "request");
            assertEquals(0, population.percentile(credit, 15), "who is erased counts no longer");
            assertEquals(3, population.size());
        }
    }
}
