package io.octroi.scoring;

import static io.octroi.scoring.SmallPackage.aPackage;
import static io.octroi.scoring.SmallPackage.editAndVouch;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.Thorough;
import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package whose model text was damaged is refused, even if its manifest vouches for the damage. */
class DamagedPackageTest {

    private static final int MUTATIONS = Thorough.times(300, 10_000);
    private static final int WIDTH = 3;

    private final RandomRows rows = new RandomRows(3, WIDTH, 0);

    @Test
    void servesNoScoreThatDiffers(@TempDir Path parent) throws Exception {
        Path folder = aTrainedPackage(parent);
        String model = Files.readString(folder.resolve(ModelPackage.MODEL));
        String manifest = Files.readString(folder.resolve(ModelPackage.MANIFEST));
        double[] clients = rows.ordinary(100);
        double[] scores = ModelPackage.read(folder).forest().rawScores(clients);
        Damage damage = new Damage(21);
        int served = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String damaged = damage.of(model);
            Files.writeString(folder.resolve(ModelPackage.MODEL), damaged);
            Files.writeString(folder.resolve(ModelPackage.MANIFEST), manifest.replace(sha256(model), sha256(damaged)));
            Optional<ModelPackage> usable =
                    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> readIfUsable(folder));
            if (usable.isPresent()) {
                assertArrayEquals(scores, usable.get().forest().rawScores(clients), "mutation " + i);
                served++;
            }
        }
        assertTrue(served > 0, "some damage, as to a gain, changes no score");
        assertTrue(served < MUTATIONS / 2, "served " + served);
    }

    private static Optional<ModelPackage> readIfUsable(Path folder) {
        try {
            return Optional.of(ModelPackage.read(folder));
        } catch (UnusableModel e) {
            return Optional.empty();
        }
    }

    /** A package whose golden rows come to every leaf of its trees. */
    private Path aTrainedPackage(Path parent) throws Exception {
        SmallPackage small = aPackage();
        Path folder = parent.resolve("model");
        small.publish(folder);
        String text = LightGbm.train(rows, 1000, 10, "num_leaves=6 min_data_in_leaf=50")
                .replace("Column_0 Column_1 Column_2", String.join(" ", small.ids()))
                .replaceFirst("(?s)(end of trees\n).*", "$1");
        FeatureOrder order = new FeatureOrder(small.ids());
        List<FeatureVector> vectors = new ArrayList<>();
        double[] golden = rows.ordinary(GoldenRows.COUNT);
        for (int row = 0; row < GoldenRows.COUNT; row++) {
            vectors.add(new FeatureVector(order, golden[3 * row], golden[3 * row + 1], golden[3 * row + 2]));
        }
        byte[] csv =
                GoldenRows.scored(vectors, Preparation.NONE, Forest.parse(text)).csv();
        editAndVouch(folder, ModelPackage.MODEL, old -> text);
        String trees = ManifestText.manifest(Files.readAllBytes(folder.resolve(ModelPackage.MANIFEST)))
                .trees();
        Files.writeString(
                folder.resolve(ModelPackage.MANIFEST),
                Files.readString(folder.resolve(ModelPackage.MANIFEST))
                        .replace(trees, ForestDigest.of(Forest.parse(text))));
        editAndVouch(folder, ModelPackage.GOLDEN, old -> new String(csv, StandardCharsets.UTF_8));
        return folder;
    }

    private static String sha256(String text) throws IOException {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
