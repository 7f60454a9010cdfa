package io.octroi.exploration;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.client.QualityRule;
import io.octroi.client.QualityRules;
import io.octroi.client.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is left of a number once "no such day" and what cannot be true of anybody are taken away. */
final class Cleaning {

    private final Map<String, List<Range>> sound = new HashMap<>();

    Cleaning() {
        for (QualityRule rule : QualityRules.CURRENT.all()) {
            if (rule.kind() == QualityRule.Kind.LIMITS) {
                rule.fields().forEach(field -> sound.computeIfAbsent(field.name(), first -> new ArrayList<>())
                        .add(rule.range()));
            }
        }
    }

    /** The field's number, NaN where it is missing or was taken away. */
    double cleaned(FormField field, ApplicationForm form) {
        double known = form.known(field);
        for (Range range : sound.getOrDefault(field.name(), List.of())) {
            if (known < range.least() || known > range.most()) {
                return Double.NaN;
            }
        }
        return known;
    }
}
