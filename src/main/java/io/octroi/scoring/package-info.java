/** The model as a thing: package, trees, calibration, threshold; a vector becomes a score, and scores are evaluated. */
@NullMarked
package io.octroi.scoring;

import org.jspecify.annotations.NullMarked;
