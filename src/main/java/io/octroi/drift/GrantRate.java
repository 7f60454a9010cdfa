package io.octroi.drift;

/**
 * How many files the model recommends to grant, in both samples.
 *
 * @param reference the share of the reference, 0 to 1
 * @param current the share of the current sample
 * @param pValue of the Z-test of the two shares
 * @param alert whether they differ by at least one point, and by more than chance
 */
public record GrantRate(double reference, double current, double pValue, boolean alert) {}
