/** The assessment of every applicant, and what a person decides on it, recorded with all that led to it. */
@NullMarked
package io.octroi.decision;

import org.jspecify.annotations.NullMarked;
