/** What carries the stages: configuration, data source, migrations, wiring and health. */
@NullMarked
package io.octroi.platform;

import org.jspecify.annotations.NullMarked;
