package io.octroi.training;

import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.scoring.CostMatrix;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Grows a model of many leaves on the demo clients into the folder named, for measuring beside the shipped one of 8 leaves
 * a tree: 200 trees of 60, the size at which the published solutions on this kind of data lie.
 */
final class BroadModel {

    private static final Recipe BROAD = new Recipe(200, 0.05, 60, 10, 0, 1, 255, 0.5, 0.5, 0.7);

    private BroadModel() {}

    public static void main(String[] arguments) {
        new Training(
                        Catalogue.standard(),
                        new Plan(Budget.QUICK, 1, 2, 2, 300, BROAD, false, 1),
                        CostMatrix.STANDARD,
                        Clock.systemUTC(),
                        Progress.SILENT,
                        new UntrackedRuns(),
                        "benchmark")
                .train(Path.of("src/main/resources/data"), Path.of(arguments[0]));
    }
}
