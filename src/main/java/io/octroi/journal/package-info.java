/** The sealed log of what people and models did, and the keys under which it holds content about a person. */
@NullMarked
package io.octroi.journal;

import org.jspecify.annotations.NullMarked;
