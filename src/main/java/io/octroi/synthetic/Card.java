package io.octroi.synthetic;

/**
 * A card that was opened.
 *
 * @param number its number
 * @param opened the day, before today, which is 0
 * @param limit its credit limit
 * @param used whether it is ever used
 * @param firstDrawn the day of the first drawing; told only of a card that is used
 */
record Card(long number, int opened, double limit, boolean used, int firstDrawn) {}
