package io.octroi.drift;

/**
 * A category that only one of the samples has.
 *
 * @param category its text, or its code where it has none
 * @param clients how many clients of that sample have it
 * @param alert whether chance alone would hardly have put all of them into one sample
 */
public record CategoryChange(String category, int clients, boolean alert) {}
