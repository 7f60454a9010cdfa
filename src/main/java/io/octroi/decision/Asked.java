package io.octroi.decision;

import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.FormLayout;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an applicant asks for.
 *
 * @param product the type of credit, as it was imported
 * @param amount in monetary units of the data set
 */
public record Asked(Optional<String> product, OptionalDouble amount) {

    private static final Asked UNREADABLE = new Asked(Optional.empty(), OptionalDouble.empty());

    static Asked of(ApplicationForm form) {
        double amount = form.number(FormLayout.CURRENT.field("AMT_CREDIT"));
        return new Asked(
                form.text(FormLayout.CURRENT.field("NAME_CONTRACT_TYPE")),
                Double.isNaN(amount) ? OptionalDouble.empty() : OptionalDouble.of(amount));
    }

    /** Nothing where the form cannot be read. */
    public static Asked of(Client client) {
        try {
            return of(client.form());
        } catch (RuntimeException e) {
            return UNREADABLE;
        }
    }
}
