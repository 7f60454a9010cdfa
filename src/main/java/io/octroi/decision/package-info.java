/** From a stored client to an assessment: vector, score and explanation by the champion. */
@NullMarked
package io.octroi.decision;

import org.jspecify.annotations.NullMarked;
