package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.octroi.client.Outcome;
import io.octroi.features.Feature;
import io.octroi.population.FeatureDensity;
import io.octroi.population.FeatureValues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shapes in which features and their spread leave the house. */
final class FeaturesJson {

    private FeaturesJson() {}

    /** The whole catalogue. */
    public record All(String version, List<One> items) {}

    /** One feature of the catalogue. */
    public record One(
            String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String alias,
            String label,
            String description,
            String group,
            String kind,
            String unit,
            String source,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String expectedSign,
            String legalStatus,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> categories) {

        static One of(Feature feature, Locale reader) {
            return new One(
                    feature.id(),
                    feature.alias().orElse(null),
                    feature.label().in(reader),
                    feature.description().in(reader),
                    feature.group().label().in(reader),
                    kindOf(feature),
                    lower(feature.unit()),
                    feature.source(),
                    feature.expectedSign().map(FeaturesJson::lower).orElse(null),
                    lower(feature.legalStatus()),
                    categoriesOf(feature));
        }
    }

    /** A feature's spread by outcome, and where one client stands. */
    public record Density(
            String feature,
            String kind,
            Points repaid,
            Points defaulted,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Standing client) {

        static Density of(FeatureDensity density, @Nullable Standing client) {
            return new Density(
                    density.feature().id(),
                    density.isByCategory() ? "category" : "numeric",
                    Points.of(density, density.repaid()),
                    Points.of(density, density.defaulted()),
                    client);
        }
    }

    /** Numbers and the density there, or categories and their share. */
    public record Points(List<?> x, List<Double> y) {

        static Points of(FeatureDensity density, FeatureDensity.Spread spread) {
            if (!density.isByCategory()) {
                return new Points(spread.curve().x(), spread.curve().y());
            }
            List<String> texts = categoriesOf(density.feature());
            return new Points(texts.isEmpty() ? List.of("0", "1") : texts, spread.shares());
        }
    }

    /** A feature's values among the reference clients by outcome, of both outcomes or of the one asked for. */
    public record Values(
            String feature,
            String kind,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Group repaid,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Group defaulted) {

        static Values of(FeatureValues values, Optional<Outcome> only) {
            Feature feature = values.feature();
            return new Values(
                    feature.id(),
                    kindOf(feature),
                    asked(only, Outcome.REPAID) ? Group.of(feature, values.repaid()) : null,
                    asked(only, Outcome.DEFAULTED) ? Group.of(feature, values.defaulted()) : null);
        }

        private static boolean asked(Optional<Outcome> only, Outcome outcome) {
            return only.isEmpty() || only.get() == outcome;
        }
    }

    /** Numbers from the least to the greatest, or texts in the order of the catalogue; and how many clients have none. */
    public record Group(List<?> values, int missing) {

        static Group of(Feature feature, FeatureValues.Group group) {
            return new Group(
                    group.known().stream().map(value -> value(feature, value)).toList(), group.missing());
        }
    }

    /** A client's value, and the percentage of reference clients whose value is at most this one. */
    public record Standing(@Nullable Object value, @Nullable Double percentile) {}

    /** The client's standing in a density: on a flag's two bars its value is a text, as theirs are. */
    static Standing standing(Feature feature, double value, @Nullable Double percentile) {
        boolean flag = feature.unit() == Feature.Unit.FLAG && !Double.isNaN(value);
        return new Standing(flag ? String.valueOf((long) value) : value(feature, value), percentile);
    }

    /** A value as the feature's kind reads it: the category's text, the number, or null when missing. */
    static @Nullable Object value(Feature feature, double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        return feature.kind() == Feature.Kind.CATEGORY
                ? feature.categories().get((int) value).text()
                : (Object) value;
    }

    private static String kindOf(Feature feature) {
        return feature.kind() == Feature.Kind.CATEGORY ? "category" : "numeric";
    }

    private static List<String> categoriesOf(Feature feature) {
        return feature.categories().stream().map(Feature.Category::text).toList();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
