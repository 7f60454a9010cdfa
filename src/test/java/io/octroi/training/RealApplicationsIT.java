package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.RealSample;
import io.octroi.scoring.ModelPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code train} on real clients, where they are at hand: a process of its own, as LightGBM must have. */
class RealApplicationsIT {

    @Test
    void ranksRealClientsFarBetterThanChance(@TempDir Path folder) throws Exception {
        Path data = RealSample.folder("data", "home-credit", "relational");
        Path log = folder.resolve("log");
        ProcessBuilder train = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-jar",
                        Path.of("target/octroi.war").toString(),
                        "train",
                        "--data=" + data,
                        "--out=" + folder.resolve("model"),
                        "--seed=1")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        train.environment().put("OCTROI_HOME", folder.resolve("home").toString());
        Process training = train.start();
        try {
            assertTrue(training.waitFor(10, TimeUnit.MINUTES), "still training after ten minutes");
        } finally {
            training.destroyForcibly();
        }
        assertEquals(0, training.exitValue(), Files.readString(log));
        Map<String, Double> metrics =
                ModelPackage.read(folder.resolve("model")).manifest().metrics();
        // 5,000 clients, 400 defaults: the AUC's standard error is near .013, the cost's near .25.
        assertTrue(metrics.getOrDefault("auc", 0.0) > 0.71, metrics::toString);
        assertTrue(metrics.getOrDefault("cost", 0.0) < -1.9, metrics::toString);
    }
}
