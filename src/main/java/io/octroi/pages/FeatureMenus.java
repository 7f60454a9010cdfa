package io.octroi.pages;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.FeatureOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The features of a model to choose from, grouped by what they are about; every page of a file shows them. */
@ApplicationScoped
public class FeatureMenus {

    private record Key(Locale reader, FeatureOrder order) {}

    private final Catalogue catalogue;
    /** A menu for each language and each order of features that was in use since the start: a handful. */
    private final Map<Key, List<SelectItem>> menus = new ConcurrentHashMap<>();

    @Inject
    FeatureMenus(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All features of that order. */
    List<SelectItem> of(Words words, FeatureOrder order) {
        return menus.computeIfAbsent(new Key(words.locale(), order), key -> of(words, order, feature -> true));
    }

    /** The features of that order which are accepted. */
    List<SelectItem> of(Words words, FeatureOrder order, Predicate<Feature> accepted) {
        Map<Feature.Group, List<SelectItem>> groups = new LinkedHashMap<>();
        order.ids().stream().map(catalogue::feature).filter(accepted).forEach(feature -> groups.computeIfAbsent(
                        feature.group(), group -> new ArrayList<>())
                .add(new SelectItem(feature.id(), FeatureName.of(words, feature))));
        List<SelectItem> menu = new ArrayList<>();
        groups.forEach((group, items) -> menu.add(new SelectItemGroup(
                group.label().in(words.locale()),
                "",
                false,
                Alphabet.sorted(words.locale(), items, SelectItem::getLabel).toArray(SelectItem[]::new))));
        return List.copyOf(menu);
    }
}
