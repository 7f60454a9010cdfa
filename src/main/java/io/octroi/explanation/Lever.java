package io.octroi.explanation;

import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.features.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What of an application a client can ask otherwise: the field, and between which multiples of what was asked a change
 * is still realistic. Nothing that a client is, or has lived through, is among them.
 */
public enum Lever {
    /** Less credit, down to half. */
    CREDIT("AMT_CREDIT", 0.5, 1),
    /** Another annuity, which is another duration for the same credit. */
    ANNUITY("AMT_ANNUITY", 0.7, 1.3),
    /** Dearer goods for the same credit, which is a larger down payment. */
    GOODS_PRICE("AMT_GOODS_PRICE", 1, 1.3);

    private final String field;
    private final double least;
    private final double most;

    Lever(String field, double least, double most) {
        this.field = field;
        this.least = least;
        this.most = most;
    }

    /** Whether a feature's value moves with any lever. */
    static boolean moves(String feature, Catalogue catalogue) {
        Set<String> roots = catalogue.roots(feature);
        return Arrays.stream(values()).anyMatch(lever -> roots.contains(lever.field));
    }

    /** The fields that the levers move. */
    public static List<FormField> fields() {
        return Arrays.stream(values()).map(Lever::field).toList();
    }

    FormField field() {
        return FormLayout.CURRENT.field(field);
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }
}
