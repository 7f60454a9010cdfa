/** What trainings told while they ran: kept as files under home, and on an MLflow tracking server where there is one. */
@NullMarked
package io.octroi.tracking;

import org.jspecify.annotations.NullMarked;
