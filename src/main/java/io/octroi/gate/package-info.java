/** The door of the web application: asks who somebody is, lets them through or not, and answers what goes wrong. */
@NullMarked
package io.octroi.gate;

import org.jspecify.annotations.NullMarked;
