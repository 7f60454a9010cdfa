/** Who asks for credit: the application form, its intake from CSV files, and the stored clients. */
@NullMarked
package io.octroi.client;

import org.jspecify.annotations.NullMarked;
