package io.octroi.synthetic;

/**
 * One credit at another lender.
 *
 * @param number its number
 * @param opened the day it began, before today, which is 0
 * @param end the day it was or will be closed
 */
record BureauCredit(long number, int opened, int end) {

    boolean isClosed() {
        return end < 0;
    }
}
