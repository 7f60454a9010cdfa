package io.octroi.training;

/**
 * One step of the choice of features.
 *
 * @param rule what it leaves out, for people
 * @param before how many features came to it
 * @param after how many it left
 */
record SelectionStep(String rule, int before, int after) {}
