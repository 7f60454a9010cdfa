package io.octroi.features;

/**
 * One feature of the catalogue with the way its value is read.
 *
 * @param recipe all that its value depends on, as text: two catalogues with the same recipes give the same vectors
 */
record Entry(Feature feature, Offer offer, Reading reading, String recipe) {}
