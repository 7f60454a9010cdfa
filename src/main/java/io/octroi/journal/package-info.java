/** What is sealed for later proof; for now: content about a person, under a key that can be destroyed. */
@NullMarked
package io.octroi.journal;

import org.jspecify.annotations.NullMarked;
