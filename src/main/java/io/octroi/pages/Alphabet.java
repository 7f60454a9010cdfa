package io.octroi.pages;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The order of a language's dictionary. */
final class Alphabet {

    private Alphabet() {}

    /** The items in the order of their labels; a label is weighed once, for a collator reads letter by letter and slowly. */
    static <T> List<T> sorted(Locale language, Collection<T> items, Function<T, String> label) {
        record Weighed<T>(T item, CollationKey key) {}
        Collator collator = Collator.getInstance(language);
        return items.stream()
                .map(item -> new Weighed<>(item, collator.getCollationKey(label.apply(item))))
                .sorted(Comparator.comparing(Weighed::key))
                .map(Weighed::item)
                .toList();
    }
}
