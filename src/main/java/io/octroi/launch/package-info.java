/** How the program starts: unpacks the WAR, then serves it or runs a command. */
@NullMarked
package io.octroi.launch;

import org.jspecify.annotations.NullMarked;
