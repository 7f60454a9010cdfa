package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LoanNumbersTest {

    private final LoanNumbers loans = new LoanNumbers();

    @Test
    void numbersLoansInTheOrderInWhichTheyAreMet() {
        assertEquals(0, loans.of(70));
        assertEquals(1, loans.of(60));
        assertEquals(1, loans.of(60));
        assertEquals(0, loans.of(70));
        assertEquals(2, loans.size());
        loans.clear();
        assertEquals(0, loans.of(60));
        assertEquals(1, loans.size());
    }

    @Test
    void takesRowsWithoutAKeyForLoansOfTheirOwnHoweverManyThereAre() {
        for (int i = 0; i < 200; i++) {
            assertEquals(i, loans.of(Double.NaN));
        }
    }

    @Test
    void knowsManyLoansAgain() {
        for (int round = 0; round < 2; round++) {
            for (int loan = 0; loan < 1_000; loan++) {
                assertEquals(loan, loans.of(1e12 - loan));
            }
        }
        assertEquals(1_000, loans.size());
        loans.clear();
        assertEquals(0, loans.of(5));
        assertEquals(1, loans.of(1e12));
    }
}
