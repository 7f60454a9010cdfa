package io.octroi.pages;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of credit in a reader's language. */
final class ProductNames {

    private final Feature product;
    private final Locale reader;

    ProductNames(Catalogue catalogue, Locale reader) {
        this.product = catalogue.feature("NAME_CONTRACT_TYPE");
        this.reader = reader;
    }

    /** Those that the catalogue knows, as they are imported. */
    List<String> all() {
        return product.categories().stream().map(Feature.Category::text).toList();
    }

    boolean isKnown(String text) {
        return product.code(text).isPresent();
    }

    /** Its name; one that the catalogue does not know as it was imported. */
    String of(String text) {
        return product.code(text).isPresent()
                ? product.categories()
                        .get(product.code(text).getAsInt())
                        .label()
                        .in(reader)
                : text;
    }

    String of(Optional<String> text) {
        return text.map(this::of).orElse("");
    }
}
