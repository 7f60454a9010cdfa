/** Why a score is what it is: exact contributions. */
@NullMarked
package io.octroi.explanation;

import org.jspecify.annotations.NullMarked;
