/** Whether the clients of today still resemble those a model learnt from: column by column, and in what it scores. */
@NullMarked
package io.octroi.drift;

import org.jspecify.annotations.NullMarked;
