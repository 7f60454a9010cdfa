package io.octroi.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A check that was kept, without its report.
 *
 * @param by who had it made
 * @param since the day from which on applicants were looked at; all of them without one
 * @param tested how many columns have a score
 * @param drifted how many drift by the reference tool's rule
 * @param alerts how many ask for a look
 * @param found whether anything asks for a look
 */
public record StoredCheck(
        long id,
        Instant at,
        String by,
        Optional<LocalDate> since,
        String model,
        int referenceClients,
        int currentClients,
        int tested,
        int drifted,
        int alerts,
        boolean found) {}
