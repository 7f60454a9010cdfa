/** The REST API: resources, JSON shapes and problem details. */
@NullMarked
package io.octroi.api;

import org.jspecify.annotations.NullMarked;
