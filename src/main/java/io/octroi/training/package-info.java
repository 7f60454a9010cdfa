/** Learns models; the only package that touches LightGBM's native library. */
@NullMarked
package io.octroi.training;

import org.jspecify.annotations.NullMarked;
