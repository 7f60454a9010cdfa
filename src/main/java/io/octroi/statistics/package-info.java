/** Estimators and tests on plain arrays. */
@NullMarked
package io.octroi.statistics;

import org.jspecify.annotations.NullMarked;
