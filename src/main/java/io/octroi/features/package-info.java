/** The feature catalogue, and how a client becomes a vector: one implementation for one client and for millions. */
@NullMarked
package io.octroi.features;

import org.jspecify.annotations.NullMarked;
