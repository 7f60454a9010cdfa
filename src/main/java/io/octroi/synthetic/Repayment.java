package io.octroi.synthetic;

/**
 * How a loan is repaid.
 *
 * @param number the loan's number
 * @param decided the day it was granted, before today, which is 0
 * @param firstDue the day of its first instalment; one follows every 30 days
 * @param instalments how many were agreed
 * @param annuity what each comes to
 * @param paid how many are paid: all, fewer when the rest is paid back at once with the last, or fewer when the client stops
 * @param stops whether the client stops paying for good
 */
record Repayment(long number, int decided, int firstDue, int instalments, double annuity, int paid, boolean stops) {

    static final int DAYS_BETWEEN = 30;

    /** The day an instalment is due, the first one being number 1. */
    int due(int instalment) {
        return firstDue + DAYS_BETWEEN * (instalment - 1);
    }

    int lastDue() {
        return due(paid);
    }

    /** Whether the last instalment lies behind. */
    boolean isOver() {
        return !stops && lastDue() < 0;
    }

    /** Whether the rest is paid back at once before its time. */
    boolean isEarly() {
        return !stops && paid < instalments;
    }

    /** What an instalment comes to; the last one of a loan repaid early takes what is left with it. */
    double amount(int instalment) {
        return isEarly() && instalment == paid ? annuity * (instalments - paid + 1) : annuity;
    }
}
