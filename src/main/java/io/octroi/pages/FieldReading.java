package io.octroi.pages;

import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Reads what people type into the fields of an application as the form stores it: numbers as plain decimals, moments as
 * days from the application, choices by their own names.
 *
 * @param reader whose language it is
 * @param application the day of the application
 */
record FieldReading(Catalogue catalogue, Locale reader, LocalDate application) {

    /** Longer than any number that makes sense. */
    private static final int LONGEST_NUMBER = 40;

    /** @throws Mistyped when it cannot be read */
    String stored(String field, String typed) {
        FormField known = FormLayout.CURRENT.field(field);
        return switch (known.type()) {
            case CATEGORY -> typed;
            case NUMBER -> number(known, typed);
            case DAYS -> days(typed);
        };
    }

    private String number(FormField field, String typed) {
        String plain = TypedNumber.plain(typed, reader)
                .filter(number -> number.length() <= LONGEST_NUMBER)
                .orElseThrow(() -> new Mistyped(FieldFault.NUMBER));
        if (catalogue.feature(field.name()).unit() == Feature.Unit.AMOUNT && new BigDecimal(plain).signum() <= 0) {
            throw new Mistyped(FieldFault.AMOUNT);
        }
        return plain;
    }

    private String days(String typed) {
        long days = TypedMoment.days(typed, reader, application).orElseThrow(() -> new Mistyped(FieldFault.MOMENT));
        if (days > 0) {
            throw new Mistyped(FieldFault.FUTURE);
        }
        return Long.toString(days);
    }
}
