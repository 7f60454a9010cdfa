package io.octroi.api;

import io.octroi.RealSample;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The same client through the API's body and through a bulk import, for 1,000 real clients among 10,000. */
class OneClientOrManyIT {

    @Test
    void realClientsHaveTheSameVectorsEitherWay() throws IOException {
        new OneClientOrMany().compare(RealSample.folder("data", "home-credit", "relational"));
    }
}
