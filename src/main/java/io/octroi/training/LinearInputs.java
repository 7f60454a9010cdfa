package io.octroi.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import io.octroi.features.Feature.Kind;
import io.octroi.statistics.Quantiles;
import java.util.ArrayList;
import java.util.List;

/**
 * Feature values as a linear model can read them: a missing number is the median, numbers have mean 0 and spread 1, and
 * each category is a yes or no of its own. Drawn from the clients that the model learns from, and from no other.
 */
final class LinearInputs {

    private final List<io.octroi.features.Feature> features;
    private final double[] medians;
    private final double[] means;
    private final double[] spreads;

    LinearInputs(Examples examples) {
        features = examples.features();
        medians = new double[features.size()];
        means = new double[features.size()];
        spreads = new double[features.size()];
        for (int feature = 0; feature < features.size(); feature++) {
            double[] present = examples.present(feature, client -> true);
            medians[feature] = present.length == 0 ? 0 : Quantiles.of(present, 0.5);
            measure(examples, feature);
        }
    }

    private void measure(Examples examples, int feature) {
        double sum = 0;
        for (int client = 0; client < examples.size(); client++) {
            sum += filled(feature, examples.value(client, feature));
        }
        means[feature] = sum / examples.size();
        double squares = 0;
        for (int client = 0; client < examples.size(); client++) {
            double distance = filled(feature, examples.value(client, feature)) - means[feature];
            squares += distance * distance;
        }
        spreads[feature] = Math.sqrt(squares / examples.size());
    }

    /** How many inputs the linear model has. */
    int count() {
        return features.stream()
                .mapToInt(feature ->
                        feature.kind() == Kind.CATEGORY ? feature.categories().size() : 1)
                .sum();
    }

    /** A client's inputs that are not 0, by their number from 1. */
    Feature[] of(double[] row) {
        List<Feature> inputs = new ArrayList<>();
        int number = 1;
        for (int feature = 0; feature < row.length; feature++) {
            if (features.get(feature).kind() == Kind.CATEGORY) {
                int categories = features.get(feature).categories().size();
                if (row[feature] >= 0 && row[feature] < categories) {
                    inputs.add(new FeatureNode(number + (int) row[feature], 1));
                }
                number += categories;
            } else {
                if (spreads[feature] > 0) {
                    double scaled = (filled(feature, row[feature]) - means[feature]) / spreads[feature];
                    inputs.add(new FeatureNode(number, scaled));
                }
                number++;
            }
        }
        return inputs.toArray(Feature[]::new);
    }

    private double filled(int feature, double value) {
        return Double.isNaN(value) ? medians[feature] : value;
    }
}
