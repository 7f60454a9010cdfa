package io.octroi.training;

import io.octroi.features.Feature.Kind;
import io.octroi.scoring.Manifest.Typical;
import io.octroi.statistics.Quantiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is usual of each feature among repaid and among defaulted clients. */
final class TypicalValues {

    private final Examples examples;

    TypicalValues(Examples examples) {
        this.examples = examples;
    }

    /** By feature id; a feature that no repaid or no defaulted client has is left out. */
    Map<String, Typical> byFeature() {
        Map<String, Typical> typical = new LinkedHashMap<>();
        for (int feature = 0; feature < examples.order().size(); feature++) {
            double[] repaid = examples.present(feature, client -> !examples.defaulted(client));
            double[] defaulted = examples.present(feature, examples::defaulted);
            if (repaid.length > 0 && defaulted.length > 0) {
                typical.put(examples.order().ids().get(feature), typical(feature, repaid, defaulted));
            }
        }
        return typical;
    }

    private Typical typical(int feature, double[] repaid, double[] defaulted) {
        double[] all = examples.present(feature, client -> true);
        if (examples.features().get(feature).kind() == Kind.CATEGORY) {
            return new Typical(commonest(repaid), commonest(defaulted), all[0], all[all.length - 1]);
        }
        return new Typical(
                Quantiles.of(repaid, 0.5),
                Quantiles.of(defaulted, 0.5),
                Quantiles.of(all, 0.01),
                Quantiles.of(all, 0.99));
    }

    /** Of equally common codes the lowest. */
    private static double commonest(double[] ascending) {
        double best = ascending[0];
        int longest = 0;
        int run = 0;
        for (int i = 0; i < ascending.length; i++) {
            run = i > 0 && ascending[i] == ascending[i - 1] ? run + 1 : 1;
            if (run > longest) {
                longest = run;
                best = ascending[i];
            }
        }
        return best;
    }
}
