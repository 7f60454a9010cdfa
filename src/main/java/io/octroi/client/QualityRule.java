package io.octroi.client;

import java.util.List;
import java.util.Set;

/**
 * One thing an application form should not show; all of them stand in {@code quality.csv}.
 *
 * @param id the name that warnings, the API and the documentation use
 * @param kind what is looked for
 * @param fields the fields that are looked at, in the order in which a warning names them
 * @param range for {@link Kind#LIMITS} the values that are sound, for {@link Kind#MISSING} the shares of reference
 *     clients without a value among whom a missing one is remarkable
 * @param times for {@link Kind#EXCEEDS} the factor on the second field; for {@link Kind#OUTSIDE} how far beyond the
 *     reference clients a number may lie, as a share of the width of their range
 * @param plus for {@link Kind#EXCEEDS} what is added to it
 * @param categories for {@link Kind#GIVEN} and {@link Kind#NOT_GIVEN} the texts of the first field that are meant
 * @param sentence what is wrong
 */
public record QualityRule(
        String id,
        Kind kind,
        List<FormField> fields,
        Range range,
        double times,
        double plus,
        Set<String> categories,
        Wording sentence) {

    /** What a rule looks for. */
    public enum Kind {
        /** A number outside limits that hold for everybody. */
        LIMITS,
        /** The first field's number is greater than the second's, times a factor, plus an offset. */
        EXCEEDS,
        /** The second field has a value although the first is of a category that has none. */
        GIVEN,
        /** The second field has no value although the first is of a category that has one. */
        NOT_GIVEN,
        /** A field is empty that reference clients have filled in. */
        MISSING,
        /** A category that no reference client has. */
        NEW_CATEGORY,
        /** A number well below the smallest or well above the largest of the reference clients. */
        OUTSIDE;

        /** Whether a rule of this kind has something to say about fields of that type. */
        boolean reads(FormField field) {
            return switch (this) {
                case LIMITS, EXCEEDS, OUTSIDE -> field.isNumber();
                case NEW_CATEGORY -> !field.isNumber();
                case GIVEN, NOT_GIVEN, MISSING -> true;
            };
        }
    }

    public QualityRule {
        fields = List.copyOf(fields);
        categories = Set.copyOf(categories);
    }
}
