package io.octroi.client;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** One form beside the reference clients, looked at by one rule after the other. */
final class QualityCheck {

    private final ApplicationForm form;
    private final ReferenceProfile reference;

    QualityCheck(ApplicationForm form, ReferenceProfile reference) {
        this.form = form;
        this.reference = reference;
    }

    /** What the rule finds: for a rule on single fields a warning for each field, for one on two fields at most one. */
    List<Warning> warnings(QualityRule rule) {
        return switch (rule.kind()) {
            case LIMITS -> outside(rule, field -> Optional.of(rule.range()), Range::contains);
            case OUTSIDE ->
                outside(rule, reference::range, (range, number) -> range.nearlyContains(number, rule.times()));
            case MISSING -> each(rule, field -> form.text(field).isEmpty() && isRemarkablyMissing(rule, field));
            case NEW_CATEGORY ->
                each(rule, field -> form.text(field)
                        .filter(text -> reference.isNew(field, text))
                        .isPresent());
            case EXCEEDS -> both(rule, exceeds(rule));
            case GIVEN -> both(rule, isOfCategory(rule) && form.tells(second(rule)));
            case NOT_GIVEN -> both(rule, isOfCategory(rule) && !form.tells(second(rule)));
        };
    }

    private List<Warning> outside(
            QualityRule rule, Function<FormField, Optional<Range>> sound, BiPredicate<Range, Double> contains) {
        return rule.fields().stream()
                .filter(field -> !Double.isNaN(form.known(field)))
                .flatMap(field -> sound
                        .apply(field)
                        .filter(range -> !contains.test(range, form.known(field)))
                        .map(range -> Warning.about(rule, form, List.of(field), Optional.of(range)))
                        .stream())
                .toList();
    }

    private List<Warning> each(QualityRule rule, Predicate<FormField> isRemarkable) {
        return rule.fields().stream()
                .filter(isRemarkable)
                .map(field -> Warning.about(rule, form, List.of(field), Optional.empty()))
                .toList();
    }

    private List<Warning> both(QualityRule rule, boolean isRemarkable) {
        return isRemarkable ? List.of(Warning.about(rule, form, rule.fields(), Optional.empty())) : List.of();
    }

    /** A field no reference client has either is not expected of anybody, except by a rule that takes any share. */
    private boolean isRemarkablyMissing(QualityRule rule, FormField field) {
        return rule.range().most() >= 1
                || rule.range().contains(reference.table(ReferenceProfile.FORMS).rate(field.name()));
    }

    /** False when either number is missing. */
    private boolean exceeds(QualityRule rule) {
        return form.known(rule.fields().get(0)) > rule.times() * form.known(second(rule)) + rule.plus();
    }

    private boolean isOfCategory(QualityRule rule) {
        return form.text(rule.fields().get(0))
                .filter(rule.categories()::contains)
                .isPresent();
    }

    private static FormField second(QualityRule rule) {
        return rule.fields().get(1);
    }
}
