package io.octroi.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts in how many forms each rule of data quality finds something; every rule by itself, whatever others found in the
 * same field.
 */
public final class QualityTally {

    private final ReferenceProfile reference;
    private final Map<QualityRule, Found> found = new LinkedHashMap<>();

    /** @param reference the reference clients that the forms are compared with */
    public QualityTally(ReferenceProfile reference) {
        this.reference = reference;
    }

    /**
     * What a rule found.
     *
     * @param forms in how many of the forms
     * @param fields by field that it named: in how many of them
     */
    public record Found(QualityRule rule, long forms, SortedMap<String, Long> fields) {

        public Found {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    public void add(ApplicationForm form) {
        QualityCheck check = new QualityCheck(form, reference);
        for (QualityRule rule : QualityRules.CURRENT.all()) {
            List<Warning> warnings = check.warnings(rule);
            if (!warnings.isEmpty()) {
                found.merge(rule, of(rule, warnings), QualityTally::together);
            }
        }
    }

    /** The rules that found something, in their order. */
    public List<Found> found() {
        List<Found> inOrder = new ArrayList<>();
        for (QualityRule rule : QualityRules.CURRENT.all()) {
            Found of = found.get(rule);
            if (of != null) {
                inOrder.add(of);
            }
        }
        return inOrder;
    }

    private static Found of(QualityRule rule, List<Warning> warnings) {
        SortedMap<String, Long> fields = new TreeMap<>();
        warnings.forEach(warning -> warning.fields().forEach(field -> fields.merge(field.name(), 1L, Long::sum)));
        return new Found(rule, 1, fields);
    }

    private static Found together(Found some, Found more) {
        SortedMap<String, Long> fields = new TreeMap<>(some.fields);
        more.fields.forEach((field, forms) -> fields.merge(field, forms, Long::sum));
        return new Found(some.rule, some.forms + more.forms, fields);
    }
}
