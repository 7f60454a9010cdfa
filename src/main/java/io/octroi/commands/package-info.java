/** The command line. */
@NullMarked
package io.octroi.commands;

import org.jspecify.annotations.NullMarked;
