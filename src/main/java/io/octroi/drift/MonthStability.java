package io.octroi.drift;

/**
 * How the scores of one month's clients compare with those of the reference.
 *
 * @param month such as {@code 2026-11}
 * @param stability the population stability index of the solvency score: below 0.10 it is taken for stable, from 0.25 on for
 *     changed
 * @param usual what the index reaches without drift in 95 of 100 months of that size
 * @param score the mean solvency score
 * @param grantRate the share that the model recommends to grant, 0 to 1
 */
public record MonthStability(
        String month, int clients, double stability, double usual, double score, double grantRate) {}
