package io.octroi.commands;

import io.octroi.scoring.Manifest;
import io.octroi.scoring.Manifest.Waiver;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.SigmoidCalibration;
import java.io.PrintWriter;
import java.util.Locale;

/** What a model package is, in a few lines. */
record ModelSummary(ModelPackage model) {

    void print(String folder, PrintWriter to) {
        Manifest manifest = model.manifest();
        to.printf("model %s in %s passes every check%n", model.id(), folder);
        to.printf(
                "%s, packed %s: %,d trees over %d inputs%n",
                manifest.origin() == Manifest.Origin.TRAINED ? "trained here" : "adopted",
                manifest.created(),
                model.forest().treeCount(),
                manifest.features().size());
        to.printf(
                Locale.ROOT,
                "threshold %.2f, second look within %.1f points; calibration: %s%n",
                manifest.policy().threshold(),
                manifest.policy().referMargin(),
                calibration());
        for (Waiver waiver : manifest.waivers()) {
            to.printf("forbidden input %s, waived by %s: %s%n", waiver.feature(), waiver.by(), waiver.why());
        }
        if (!manifest.waivers().isEmpty()) {
            to.println("the catalogue never reads a forbidden input from a client: only feature files bring its value");
        }
        tellForeignInputs(to);
        to.flush();
    }

    private void tellForeignInputs(PrintWriter to) {
        if (!model.foreignInputs().isEmpty()) {
            to.printf(
                    "inputs outside the catalogue, so that the package scores feature files only (%d): %s%n",
                    model.foreignInputs().size(), String.join(", ", model.foreignInputs()));
        }
    }

    private String calibration() {
        return model.manifest().calibration() instanceof SigmoidCalibration sigmoid
                ? String.format(
                        Locale.ROOT, "sigmoid, slope %.4f, intercept %.4f", sigmoid.slope(), sigmoid.intercept())
                : "isotonic";
    }
}
