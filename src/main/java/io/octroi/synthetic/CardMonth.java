package io.octroi.synthetic;

/**
 * What happened on a card in one month.
 *
 * @param limit its credit limit
 * @param cash drawn at machines
 * @param purchases paid with it
 * @param smallest the smallest payment that was due
 * @param paid on the balance
 * @param fees paid although nothing is owed
 * @param balance owed at the end of the month
 * @param overdue for how many days a payment has been missed
 */
record CardMonth(
        double limit,
        double cash,
        double purchases,
        double smallest,
        double paid,
        double fees,
        double balance,
        double overdue) {}
