/** Looks over a data folder before anything is learnt from it: what is missing, odd, rare, and what goes with defaults. */
@NullMarked
package io.octroi.exploration;

import org.jspecify.annotations.NullMarked;
