package io.octroi.decision;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormLayout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The credit that an application asks for, as far as its form tells.
 *
 * @param amount in units of the data, with two decimals at most
 * @param months how long it runs; the form has no such field, so it is the amount by the instalment, rounded
 */
public record Terms(Optional<BigDecimal> amount, Optional<Integer> months) {

    private static final int CENTS = 2;

    public static Terms asked(ApplicationForm form) {
        double credit = form.number(FormLayout.CURRENT.field("AMT_CREDIT"));
        double instalment = form.number(FormLayout.CURRENT.field("AMT_ANNUITY"));
        return new Terms(
                Optional.of(credit).filter(Terms::isPositive).map(Terms::cents),
                Optional.of(credit / instalment)
                        .filter(Terms::isPositive)
                        .map(Math::round)
                        .filter(months -> months >= 1 && months <= Proposal.MOST_MONTHS)
                        .map(Math::toIntExact));
    }

    private static boolean isPositive(double number) {
        return number > 0 && Double.isFinite(number);
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(CENTS, RoundingMode.HALF_EVEN);
    }
}
