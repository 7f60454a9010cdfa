package io.octroi.features;

import static io.octroi.features.CatalogueFile.cell;

import io.octroi.client.FormField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The category texts of the input files: what each is called, and which of them count as another. */
final class CategoryTexts {

    private final Map<String, List<Feature.Category>> categories = new HashMap<>();
    private final Map<String, Map<String, String>> merged = new HashMap<>();

    CategoryTexts(List<Map<String, String>> lines) {
        for (Map<String, String> line : lines) {
            String feature = cell(line, "feature");
            String text = cell(line, "text");
            if (cell(line, "counts_as").isEmpty()) {
                categories
                        .computeIfAbsent(feature, id -> new ArrayList<>())
                        .add(new Feature.Category(text, CatalogueFile.wording(line)));
            } else {
                merged.computeIfAbsent(feature, id -> new LinkedHashMap<>()).put(text, cell(line, "counts_as"));
            }
        }
    }

    /** The feature's categories, code 0 first; empty for a number. */
    List<Feature.Category> of(String feature) {
        return categories.getOrDefault(feature, List.of());
    }

    /** Which further texts count as which category. */
    Map<String, String> merged(String feature) {
        return merged.getOrDefault(feature, Map.of());
    }

    /** Reads the code of the field's text; a text that is no category of the feature is missing. */
    Reading reading(Feature feature, FormField field) {
        Map<String, Double> codes = new HashMap<>();
        for (Feature.Category category : feature.categories()) {
            codes.put(category.text(), (double) codes.size());
        }
        merged(feature.id())
                .forEach((text, as) -> codes.put(
                        text,
                        Optional.ofNullable(codes.get(as))
                                .orElseThrow(
                                        () -> new IllegalArgumentException(feature.id() + " has no category " + as))));
        Map<String, Double> fixed = Map.copyOf(codes);
        return (form, history) -> form.text(field).map(fixed::get).orElse(Double.NaN);
    }
}
