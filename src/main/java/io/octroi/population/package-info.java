/** Where a client stands among the reference clients. */
@NullMarked
package io.octroi.population;

import org.jspecify.annotations.NullMarked;
