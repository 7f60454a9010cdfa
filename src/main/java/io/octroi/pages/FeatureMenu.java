package io.octroi.pages;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.FeatureOrder;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The features of a model to choose from, grouped by what they are about. */
final class FeatureMenu {

    private FeatureMenu() {}

    static List<SelectItem> of(Words words, Catalogue catalogue, FeatureOrder order) {
        return of(words, order.ids().stream().map(catalogue::feature));
    }

    static List<SelectItem> of(Words words, Stream<Feature> features) {
        Map<Feature.Group, List<SelectItem>> groups = new LinkedHashMap<>();
        features.forEach(feature -> groups.computeIfAbsent(feature.group(), group -> new ArrayList<>())
                .add(new SelectItem(feature.id(), FeatureName.of(words, feature))));
        Collator alphabet = Collator.getInstance(words.locale());
        List<SelectItem> menu = new ArrayList<>();
        groups.forEach((group, items) -> {
            // Keys are made once each: the collator compares letter by letter, and slowly.
            items.sort(Comparator.comparing((SelectItem item) -> alphabet.getCollationKey(item.getLabel())));
            menu.add(
                    new SelectItemGroup(group.label().in(words.locale()), "", false, items.toArray(SelectItem[]::new)));
        });
        return menu;
    }
}
