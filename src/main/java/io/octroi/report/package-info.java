/** A recorded decision on paper: prints what the record says, and computes nothing. */
@NullMarked
package io.octroi.report;

import org.jspecify.annotations.NullMarked;
