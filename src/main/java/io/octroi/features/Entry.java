package io.octroi.features;

import java.util.Set;

/**
 * One feature of the catalogue with the way its value is read.
 *
 * @param roots the fields of the form and the features of the credit history that its value comes from
 * @param recipe all that its value depends on, as text: two catalogues with the same recipes give the same vectors
 */
record Entry(Feature feature, Offer offer, Reading reading, Set<String> roots, String recipe) {}
