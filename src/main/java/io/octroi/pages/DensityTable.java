package io.octroi.pages;

import io.octroi.charts.Curve;
import io.octroi.features.Feature;
import io.octroi.population.FeatureDensity;
import java.util.ArrayList;
import java.util.List;

/** A density chart's content as a table, for readers who do not see it. */
final class DensityTable {

    /** Every tenth point of a curve is enough to follow it. */
    private static final int EVERY = 10;

    private DensityTable() {}

    /** One line of the table, formatted for the reader. */
    public record Row(String value, String repaid, String defaulted) {}

    static List<Row> of(Words words, FeatureDensity density) {
        return density.isByCategory() ? shares(words, density) : points(words, density);
    }

    /** The names of the categories, in the order of their codes; no and yes for a flag. */
    static List<String> categories(Words words, Feature feature) {
        Numbers numbers = new Numbers(words);
        return feature.kind() == Feature.Kind.CATEGORY
                ? feature.categories().stream()
                        .map(category -> category.label().in(words.locale()))
                        .toList()
                : List.of(numbers.value(feature, 0), numbers.value(feature, 1));
    }

    private static List<Row> shares(Words words, FeatureDensity density) {
        Numbers numbers = new Numbers(words);
        List<String> names = categories(words, density.feature());
        List<Row> rows = new ArrayList<>();
        for (int code = 0; code < names.size(); code++) {
            rows.add(new Row(
                    names.get(code),
                    numbers.percent(density.repaid().shares().get(code)),
                    numbers.percent(density.defaulted().shares().get(code))));
        }
        return rows;
    }

    private static List<Row> points(Words words, FeatureDensity density) {
        Numbers numbers = new Numbers(words);
        Curve repaid = density.repaid().curve();
        Curve defaulted = density.defaulted().curve();
        Curve longer = repaid.isEmpty() ? defaulted : repaid;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < longer.x().size(); i += EVERY) {
            rows.add(new Row(
                    numbers.value(density.feature(), longer.x().get(i)),
                    relative(numbers, repaid, i),
                    relative(numbers, defaulted, i)));
        }
        return rows;
    }

    /** A density has an unwieldy unit: it is told as a percentage of the curve's highest point. */
    private static String relative(Numbers numbers, Curve curve, int at) {
        if (curve.isEmpty()) {
            return "";
        }
        double highest =
                curve.y().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return numbers.percent(curve.y().get(at) / highest);
    }
}
