package io.octroi.tracking;

import static io.octroi.scoring.SmallPackage.aPackage;

import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Policy;
import io.octroi.training.RunTracking;
import io.octroi.training.TrackedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small training as it is told: more figures and parameters than MLflow takes at once, a run within it, a model. */
record ToldTraining(Path folder) {

    static final int FIGURES = 2_300;
    static final int PARAMETERS = 130;

    /** A package at that threshold; the same threshold gives the same id. */
    Path model(double threshold) {
        Path place = folder.resolve("model-" + threshold);
        if (!Files.exists(place)) {
            aPackage().withPolicy(new Policy(threshold, 5)).publish(place);
        }
        return place;
    }

    /** The ids of the models, by words that stand for them wherever answers are kept. */
    Map<String, String> ids() {
        return Map.of("MODEL-AT-50", id(model(50)), "MODEL-AT-51", id(model(51)));
    }

    static String id(Path model) {
        return ModelPackage.read(model).id();
    }

    void tell(RunTracking tracking) {
        try (TrackedRun run = tracking.begin("octroi test", "five folds", Map.of("data", "invented"))) {
            run.parameters(parameters());
            for (int step = 0; step < FIGURES; step++) {
                run.metric("cost/fold é", -3 + 1.0 / (1 + step), step);
            }
            run.metric("auc", 0.771, 0);
            run.metric("empty", Double.NaN, 0);
            try (TrackedRun child = run.child("lightgbm")) {
                child.metric("auc", 0.765, 1);
                child.finish();
            }
            run.child("broken").close();
            run.artifact("curves", curve());
            run.model(id(model(50)), model(50));
            run.finish();
        }
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < PARAMETERS; i++) {
            parameters.put("parameter " + i, "value " + i);
        }
        return parameters;
    }

    private Path curve() {
        try {
            return Files.writeString(folder.resolve("roc curve.svg"), "<svg/>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
