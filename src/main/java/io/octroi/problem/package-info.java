/** What can go wrong as programs are told it: the kinds of problems, their words, and the number of the request they befell. */
@NullMarked
package io.octroi.problem;

import org.jspecify.annotations.NullMarked;
