package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptResultsTest {

    private final Path out;
    private int worked;

    KeptResultsTest(@TempDir Path folder) {
        out = folder.resolve("model");
    }

    @Test
    void worksOutWhatIsNotThereAndKeepsIt() {
        double[] scores = {0.1 + 0.2, Double.MIN_VALUE, -3};
        for (int run = 0; run < 2; run++) {
            try (KeptResults kept = KeptResults.beside(out, "key")) {
                assertEquals(run, kept.found());
                assertArrayEquals(scores, validation(kept, scores).rawScores());
            }
        }
        assertEquals(1, worked);
    }

    @Test
    void forgetsWhatAnotherTrainingLeft() {
        try (KeptResults kept = KeptResults.beside(out, "key")) {
            validation(kept, 1);
        }
        try (KeptResults kept = KeptResults.beside(out, "other")) {
            assertEquals(0, kept.found());
        }
    }

    @Test
    void countsNoResultThatWasHalfWrittenWhenItWasKilled() throws Exception {
        try (KeptResults kept = KeptResults.beside(out, "key")) {
            Files.write(out.resolveSibling(".model-training").resolve("a.draft"), new byte[] {1});
            assertArrayEquals(new double[] {7}, validation(kept, 7).rawScores());
        }
    }

    @Test
    void leavesNothingOnceThePackageStands() {
        KeptResults kept = KeptResults.beside(out, "key");
        validation(kept, 1);
        kept.remove();
        assertTrue(Files.notExists(out.resolveSibling(".model-training")));
    }

    private Validation validation(KeptResults kept, double... scores) {
        return kept.result("a", KeptForms.VALIDATION, () -> {
            worked++;
            return new Validation(scores, 3, List.of(new Validation.Point(20, 0.7)));
        });
    }
}
