package io.octroi.api;

import io.octroi.synthetic.SyntheticPopulation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same client through the API's body and through a bulk import, for 1,000 invented clients. */
class OneClientOrManyTest {

    @Test
    void inventedClientsHaveTheSameVectorsEitherWay(@TempDir Path folder) throws IOException {
        new SyntheticPopulation(9).write(0, OneClientOrMany.CLIENTS, folder, written -> {});
        new OneClientOrMany().compare(folder);
    }
}
