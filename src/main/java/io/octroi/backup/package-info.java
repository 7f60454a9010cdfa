/** The whole database as one file, and an empty database filled from it: the same rows, whichever of the two databases. */
@NullMarked
package io.octroi.backup;

import org.jspecify.annotations.NullMarked;
