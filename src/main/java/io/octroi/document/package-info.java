/** Reports that stand alone: one HTML page that loads nothing, the same tables as Markdown and as plain text. */
@NullMarked
package io.octroi.document;

import org.jspecify.annotations.NullMarked;
