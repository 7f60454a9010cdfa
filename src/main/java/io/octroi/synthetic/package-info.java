/** Invents a population shaped like Home Credit's, from published statistics. */
@NullMarked
package io.octroi.synthetic;

import org.jspecify.annotations.NullMarked;
