package io.octroi.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All rules of data quality in the order of {@code quality.csv}: what is surest comes first. */
public final class QualityRules {

    /** The rules that come with the program. */
    public static final QualityRules CURRENT = read(ShippedTable.lines(QualityRules.class, "quality.csv"));

    private final List<QualityRule> rules;

    private QualityRules(List<QualityRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<QualityRule> all() {
        return rules;
    }

    /**
     * What the rules find in the form, in their order. A warning that is about no other field than those before it is
     * left out: an amount below zero need not be called extreme as well.
     */
    List<Warning> warnings(ApplicationForm form, ReferenceProfile reference) {
        QualityCheck check = new QualityCheck(form, reference);
        Set<FormField> named = new HashSet<>();
        List<Warning> warnings = new ArrayList<>();
        for (QualityRule rule : rules) {
            for (Warning warning : check.warnings(rule)) {
                if (named.addAll(warning.fields())) {
                    warnings.add(warning);
                }
            }
        }
        return warnings;
    }

    /**
     * The rules those lines declare.
     *
     * @throws IllegalArgumentException when a line names a field that the form does not have, or a kind nobody knows
     */
    static QualityRules read(List<Map<String, String>> lines) {
        return new QualityRules(lines.stream().map(QualityRules::rule).toList());
    }

    private static QualityRule rule(Map<String, String> line) {
        QualityRule.Kind kind =
                QualityRule.Kind.valueOf(line.getOrDefault("kind", "").toUpperCase(Locale.ROOT));
        return new QualityRule(
                line.getOrDefault("rule", ""),
                kind,
                fields(line.getOrDefault("fields", ""), kind),
                new Range(
                        number(line, "least", Double.NEGATIVE_INFINITY),
                        number(line, "most", Double.POSITIVE_INFINITY)),
                number(line, "times", 1),
                number(line, "plus", 0),
                Set.of(line.getOrDefault("categories", "").split("\\|", -1)),
                new Wording(line.getOrDefault("french", ""), line.getOrDefault("english", "")));
    }

    private static double number(Map<String, String> line, String column, double otherwise) {
        String text = line.getOrDefault(column, "");
        return text.isEmpty() ? otherwise : Double.parseDouble(text);
    }

    /** The fields each pattern stands for, pattern by pattern; {@code *} is any text. */
    private static List<FormField> fields(String patterns, QualityRule.Kind kind) {
        return Arrays.stream(patterns.split(" ", -1))
                .flatMap(pattern -> matching(pattern, kind).stream())
                .toList();
    }

    private static List<FormField> matching(String pattern, QualityRule.Kind kind) {
        Pattern names = Pattern.compile(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        List<FormField> fields = FormLayout.CURRENT.fields().stream()
                .filter(field -> !field.isProtected() && kind.reads(field))
                .filter(field -> names.matcher(field.name()).matches())
                .toList();
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("the form has no field " + pattern + " that a rule of this kind reads");
        }
        return fields;
    }
}
