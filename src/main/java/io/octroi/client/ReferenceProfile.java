package io.octroi.client;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What is known of the reference clients as a whole: the yardstick of data quality.
 *
 * @param tables by table: in how many of their rows each column tells nothing
 * @param ranges by number field of the form: its smallest and largest value; none for a field nobody has a value of
 * @param categories by category field of the form: the texts that occur; none for a field nobody has filled in, or with
 *     so many texts that it is free text
 */
public record ReferenceProfile(
        SortedMap<String, MissingCounts> tables,
        SortedMap<String, Range> ranges,
        SortedMap<String, SortedSet<String>> categories) {

    /** What is known before the first reference client. */
    public static final ReferenceProfile NONE = new ReferenceProfile(
            Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap());

    /** What the application forms are called among the tables. */
    static final String FORMS = "application";

    public ReferenceProfile {
        tables = Collections.unmodifiableSortedMap(tables);
        ranges = Collections.unmodifiableSortedMap(ranges);
        categories = Collections.unmodifiableSortedMap(categories);
    }

    MissingCounts table(String name) {
        return tables.getOrDefault(name, MissingCounts.NONE);
    }

    /** How many reference clients there are. */
    long clients() {
        return table(FORMS).rows();
    }

    Optional<Range> range(FormField field) {
        return Optional.ofNullable(ranges.get(field.name()));
    }

    /** Whether the field's categories are known and this text is none of them. */
    boolean isNew(FormField field, String text) {
        SortedSet<String> known = categories.get(field.name());
        return known != null && !known.contains(text);
    }
}
