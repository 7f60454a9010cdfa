/** The web pages: one backing bean per page. */
@NullMarked
package io.octroi.pages;

import org.jspecify.annotations.NullMarked;
