/** What charts show, as records without a drawing library: pages and reports draw the same content. */
@NullMarked
package io.octroi.charts;

import org.jspecify.annotations.NullMarked;
